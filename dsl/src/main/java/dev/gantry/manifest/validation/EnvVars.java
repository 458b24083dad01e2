package dev.gantry.manifest.validation;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvFromSource;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.EnvVarSource;
import io.fabric8.kubernetes.api.model.ResourceFieldSelector;
import java.util.List;
import java.util.Set;

/** Where a container's variables come from. */
final class EnvVars {
    private static final Set<String> FIELDS = Set.of(
            "metadata.name",
            "metadata.namespace",
            "metadata.uid",
            "spec.nodeName",
            "spec.serviceAccountName",
            "status.hostIP",
            "status.hostIPs",
            "status.podIP",
            "status.podIPs");

    private EnvVars() {}

    static void check(Container container, At at, Faults faults) {
        List<EnvVar> variables = Items.of(container.getEnv());
        for (int i = 0; i < variables.size(); i++) {
            EnvVar variable = variables.get(i);
            At in = at.in("env").nth(i);
            faults.has(in.in("name"), variable.getName());
            if (variable.getValueFrom() != null) {
                if (variable.getValue() != null && !variable.getValue().isEmpty()) {
                    faults.clash(
                            "union-ambiguous",
                            in.in("valueFrom"),
                            "The variable " + variable.getName() + " of " + faults.object()
                                    + " has value and valueFrom.",
                            "Leave one of them out.");
                }
                source(variable.getValueFrom(), in.in("valueFrom"), faults);
            }
        }
        List<EnvFromSource> sources = Items.of(container.getEnvFrom());
        for (int i = 0; i < sources.size(); i++) {
            from(sources.get(i), at.in("envFrom").nth(i), faults);
        }
    }

    private static void source(EnvVarSource from, At at, Faults faults) {
        Union union = new Union(at, faults);
        if (union.has("fieldRef", from.getFieldRef())) {
            field(from.getFieldRef().getApiVersion(), from.getFieldRef().getFieldPath(), at.in("fieldRef"), faults);
        }
        if (union.has("resourceFieldRef", from.getResourceFieldRef())) {
            resource(from.getResourceFieldRef(), false, at.in("resourceFieldRef"), faults);
        }
        if (union.has("configMapKeyRef", from.getConfigMapKeyRef())) {
            At in = at.in("configMapKeyRef");
            faults.name(in.in("name"), from.getConfigMapKeyRef().getName(), Names.SUBDOMAIN);
            faults.name(in.in("key"), from.getConfigMapKeyRef().getKey(), Names.DATA_KEY);
        }
        if (union.has("secretKeyRef", from.getSecretKeyRef())) {
            At in = at.in("secretKeyRef");
            faults.name(in.in("name"), from.getSecretKeyRef().getName(), Names.SUBDOMAIN);
            faults.name(in.in("key"), from.getSecretKeyRef().getKey(), Names.DATA_KEY);
        }
        union.has("fileKeyRef", from.getFileKeyRef());
        union.one("fieldRef, resourceFieldRef, configMapKeyRef or secretKeyRef");
    }

    private static void field(String version, String path, At at, Faults faults) {
        if (version != null && !version.isEmpty() && !version.equals("v1")) {
            faults.wrong("env-source-invalid", at.in("apiVersion"), version, "Say v1, or leave it out.");
        }
        if (faults.has(at.in("fieldPath"), path) && !FIELDS.contains(path) && !isMetadataKey(path)) {
            faults.wrong(
                    "env-source-invalid",
                    at.in("fieldPath"),
                    path,
                    "Say for instance metadata.name, status.podIP or metadata.labels['team'].");
        }
    }

    /** A label or annotation by its key: {@code metadata.labels['team']}. */
    static boolean isMetadataKey(String path) {
        boolean isLabel = path.startsWith("metadata.labels['");
        if (!path.endsWith("']") || !(isLabel || path.startsWith("metadata.annotations['"))) {
            return false;
        }
        String key = path.substring(path.indexOf('\'') + 1, path.length() - 2);
        return Names.isLabelKey(isLabel ? key : key.toLowerCase(java.util.Locale.ROOT));
    }

    /** Of a container's resources, a part at a time. */
    static void resource(ResourceFieldSelector of, boolean inVolume, At at, Faults faults) {
        if (inVolume) {
            faults.has(at.in("containerName"), of.getContainerName());
        }
        if (!faults.has(at.in("resource"), of.getResource())) {
            return;
        }
        String name = of.getResource();
        String unit = name.substring(name.indexOf('.') + 1);
        boolean isPart = name.startsWith("limits.") || name.startsWith("requests.");
        boolean isKnown = isPart
                && (unit.equals("cpu")
                        || unit.equals("memory")
                        || unit.equals("ephemeral-storage")
                        || unit.startsWith("hugepages-"));
        if (!isKnown) {
            faults.wrong(
                    "env-source-invalid", at.in("resource"), name, "Say for instance limits.cpu or requests.memory.");
        } else if (of.getDivisor() != null && !Amounts.divides(unit, of.getDivisor())) {
            faults.wrong(
                    "env-source-invalid",
                    at.in("divisor"),
                    Amounts.text(of.getDivisor()),
                    unit.equals("cpu") ? "Say 1m or 1." : "Say 1, or 1 of a unit: 1k, 1Ki, 1M, 1Mi, 1G, 1Gi.");
        }
    }

    private static void from(EnvFromSource source, At at, Faults faults) {
        Union union = new Union(at, faults);
        if (union.has("configMapRef", source.getConfigMapRef())) {
            faults.name(
                    at.in("configMapRef").in("name"), source.getConfigMapRef().getName(), Names.SUBDOMAIN);
        }
        if (union.has("secretRef", source.getSecretRef())) {
            faults.name(at.in("secretRef").in("name"), source.getSecretRef().getName(), Names.SUBDOMAIN);
        }
        union.one("configMapRef or secretRef");
        String prefix = source.getPrefix();
        if (prefix != null && !prefix.isEmpty() && !isVariable(prefix)) {
            faults.wrong("env-name-invalid", at.in("prefix"), prefix, "Say for instance \"DB_\".");
        }
    }

    /** Printable ASCII, and no "=". */
    private static boolean isVariable(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c < ' ' || c > '~' || c == '=') {
                return false;
            }
        }
        return true;
    }
}
