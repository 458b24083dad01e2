package dev.gantry.manifest.check;

import dev.gantry.kubernetes.JsonValue;
import dev.gantry.kubernetes.KubernetesObject;
import dev.gantry.kubernetes.UntypedObject;
import dev.gantry.kubernetes.apiextensions.V1CustomResourceDefinition;
import dev.gantry.kubernetes.apiextensions.V1CustomResourceDefinitionNames;
import dev.gantry.kubernetes.apiextensions.V1CustomResourceDefinitionSpec;
import dev.gantry.kubernetes.apiextensions.V1CustomResourceDefinitionVersion;
import dev.gantry.kubernetes.apiextensions.V1CustomResourceValidation;
import dev.gantry.kubernetes.apiextensions.V1JSONSchemaProps;
import dev.gantry.kubernetes.apiextensions.V1JSONSchemaPropsOrArray;
import java.util.Map;

/** A kind of a user's own. */
final class Widgets {
    private Widgets() {}

    static KubernetesObject widget(String name, Map<String, ?> spec) {
        return UntypedObject.of("example.com/v1", "Widget", name, Map.of("spec", spec));
    }

    static V1CustomResourceDefinition definition() {
        V1JSONSchemaProps port = V1JSONSchemaProps.of()
                .type("object")
                .required("port")
                .properties(Map.of(
                        "port",
                        V1JSONSchemaProps.of().type("integer").minimum(1).maximum(65535)));
        V1JSONSchemaProps spec = V1JSONSchemaProps.of()
                .type("object")
                .properties(Map.of(
                        "size", V1JSONSchemaProps.of().type("integer").maximum(10),
                        "colour",
                                V1JSONSchemaProps.of()
                                        .type("string")
                                        .enum_(JsonValue.of("green"), JsonValue.of("blue")),
                        "password", V1JSONSchemaProps.of().type("string").pattern("^[A-Z]+$"),
                        "ports", V1JSONSchemaProps.of().type("array").items(V1JSONSchemaPropsOrArray.of(port))));
        V1CustomResourceDefinitionVersion version = V1CustomResourceDefinitionVersion.of("v1", true, true)
                .schema(V1CustomResourceValidation.of()
                        .openAPIV3Schema(V1JSONSchemaProps.of()
                                .type("object")
                                .required("spec")
                                .properties(Map.of("spec", spec))));
        return V1CustomResourceDefinition.of(
                "widgets.example.com",
                V1CustomResourceDefinitionSpec.of(
                        "example.com", V1CustomResourceDefinitionNames.of("Widget", "widgets"), "Namespaced", version));
    }
}
