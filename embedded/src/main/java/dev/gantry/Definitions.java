package dev.gantry;

import dev.gantry.kubernetes.apiextensions.V1CustomResourceDefinition;
import dev.gantry.kubernetes.apiextensions.V1CustomResourceDefinitionNames;
import dev.gantry.kubernetes.apiextensions.V1CustomResourceDefinitionSpec;
import dev.gantry.kubernetes.apiextensions.V1CustomResourceDefinitionVersion;
import dev.gantry.kubernetes.apiextensions.V1CustomResourceValidation;
import dev.gantry.kubernetes.apiextensions.V1JSONSchemaProps;
import dev.gantry.problem.GantryException;
import java.util.Locale;

/** Definitions of custom resources that may hold anything. */
final class Definitions {
    private Definitions() {}

    static V1CustomResourceDefinition of(String apiVersion, String kind) {
        int slash = apiVersion.indexOf('/');
        if (slash < 1 || slash == apiVersion.length() - 1) {
            throw new GantryException(
                    "api-version-invalid",
                    "\"" + apiVersion + "\" is no API version of custom resources, which is a group and a version: "
                            + "monitoring.coreos.com/v1.");
        }
        String group = apiVersion.substring(0, slash);
        String plural = plural(kind.toLowerCase(Locale.ROOT));
        V1CustomResourceDefinitionVersion version = V1CustomResourceDefinitionVersion.of(
                        apiVersion.substring(slash + 1), true, true)
                .schema(V1CustomResourceValidation.of()
                        .openAPIV3Schema(V1JSONSchemaProps.of().type("object").xKubernetesPreserveUnknownFields(true)));
        return V1CustomResourceDefinition.of(
                plural + "." + group,
                V1CustomResourceDefinitionSpec.of(
                        group, V1CustomResourceDefinitionNames.of(kind, plural), "Namespaced", version));
    }

    private static String plural(String kind) {
        if (kind.endsWith("y") && !kind.matches(".*[aeiou]y")) {
            return kind.substring(0, kind.length() - 1) + "ies";
        }
        return kind.matches(".*(s|x|ch|sh)") ? kind + "es" : kind + "s";
    }
}
