package dev.gantry.embedded;

import dev.gantry.cluster.Refusal;
import dev.gantry.embedded.object.Sharing;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Fields that may not change once an object is there. */
final class Immutable {
    private static final Map<String, List<String>> FIELDS = Map.ofEntries(
            Map.entry("Deployment", List.of("spec.selector")),
            Map.entry("ReplicaSet", List.of("spec.selector")),
            Map.entry("DaemonSet", List.of("spec.selector")),
            Map.entry("Job", List.of("spec.selector", "spec.template", "spec.completionMode", "spec.podFailurePolicy")),
            Map.entry("RoleBinding", List.of("roleRef")),
            Map.entry("ClusterRoleBinding", List.of("roleRef")),
            Map.entry("StorageClass", List.of("provisioner", "parameters", "reclaimPolicy", "volumeBindingMode")),
            Map.entry("PriorityClass", List.of("value", "preemptionPolicy")),
            Map.entry("IngressClass", List.of("spec.controller")),
            Map.entry("RuntimeClass", List.of("handler")),
            Map.entry("ResourceQuota", List.of("spec.scopes", "spec.scopeSelector")),
            Map.entry(
                    "CustomResourceDefinition",
                    List.of("spec.scope", "spec.group", "spec.names.kind", "spec.names.plural")),
            Map.entry("PersistentVolumeClaim", List.of("spec.accessModes", "spec.storageClassName", "spec.selector")));
    private static final Set<String> OF_A_STATEFUL_SET = Set.of(
            "replicas",
            "ordinals",
            "template",
            "updateStrategy",
            "revisionHistoryLimit",
            "persistentVolumeClaimRetentionPolicy",
            "minReadySeconds");

    private Immutable() {}

    static void check(ObjectNode before, ObjectNode after, List<Refusal.Cause> causes) {
        String kind = after.path("kind").asString("");
        for (String field : FIELDS.getOrDefault(kind, List.of())) {
            boolean canBeSet =
                    field.equals("spec.selector") && at(before, field).isMissingNode();
            boolean suspended = kind.equals("Job")
                    && field.equals("spec.template")
                    && before.path("spec").path("suspend").asBoolean(false);
            if (!canBeSet
                    && !suspended
                    && !isFilledIn(kind, field, before)
                    && !at(before, field).equals(at(after, field))) {
                causes.add(invalid(field, "field is immutable"));
            }
        }
        if (kind.equals("StatefulSet") && !rest(before).equals(rest(after))) {
            causes.add(new Refusal.Cause(
                    "FieldValueForbidden",
                    "spec",
                    "Forbidden: updates to statefulset spec for fields other than 'replicas', 'ordinals', 'template', "
                            + "'updateStrategy', 'revisionHistoryLimit', 'persistentVolumeClaimRetentionPolicy' and "
                            + "'minReadySeconds' are forbidden"));
        } else if (kind.equals("ConfigMap") || kind.equals("Secret")) {
            data(before, after, causes);
        } else if (kind.equals("Service")) {
            address(before, after, causes);
        } else if (kind.equals("Pod")) {
            pod(before, after, causes);
        } else if (kind.equals("CustomResourceDefinition")) {
            storedVersions(before, after, causes);
        }
    }

    /** Objects may still be stored in a version that the definition no longer has. */
    private static void storedVersions(ObjectNode before, ObjectNode after, List<Refusal.Cause> causes) {
        int index = 0;
        for (JsonNode stored : before.path("status").path("storedVersions")) {
            boolean stays = after.path("spec")
                    .path("versions")
                    .valueStream()
                    .anyMatch(version -> version.path("name").equals(stored));
            if (!stays) {
                String name = stored.asString("");
                causes.add(invalid(
                        "status.storedVersions[" + index + "]",
                        "missing from spec.versions; " + name + " was previously a storage version, and must remain in "
                                + "spec.versions until a storage migration ensures no data remains persisted in " + name
                                + " and removes " + name + " from status.storedVersions"));
            }
            index++;
        }
    }

    /** A Job's labels and selector are filled in after it was made. */
    private static boolean isFilledIn(String kind, String field, ObjectNode before) {
        return kind.equals("Job")
                && field.startsWith("spec.")
                && before.path("spec").path("selector").isMissingNode();
    }

    private static void data(ObjectNode before, ObjectNode after, List<Refusal.Cause> causes) {
        if (before.path("immutable").asBoolean(false)) {
            if (!after.path("immutable").asBoolean(false)) {
                causes.add(forbidden("immutable", "field is immutable when `immutable` is set"));
            }
            for (String field : List.of("data", "binaryData")) {
                if (!before.path(field).equals(after.path(field))) {
                    causes.add(forbidden(field, "field is immutable when `immutable` is set"));
                }
            }
        }
        if (!before.path("type").equals(after.path("type"))) {
            causes.add(invalid("type", "field is immutable"));
        }
    }

    private static void address(ObjectNode before, ObjectNode after, List<Refusal.Cause> causes) {
        String was = before.path("spec").path("clusterIP").asString("");
        String is = after.path("spec").path("clusterIP").asString("");
        boolean external = after.path("spec").path("type").asString("").equals("ExternalName")
                || before.path("spec").path("type").asString("").equals("ExternalName");
        if (!external && !was.isEmpty() && !was.equals(is)) {
            causes.add(invalid("spec.clusterIPs[0]", "may not change once set"));
        }
    }

    private static void pod(ObjectNode before, ObjectNode after, List<Refusal.Cause> causes) {
        if (!fixed(before).equals(fixed(after))) {
            causes.add(forbidden(
                    "spec",
                    "pod updates may not change fields other than `spec.containers[*].image`,"
                            + "`spec.initContainers[*].image`,`spec.activeDeadlineSeconds`,`spec.tolerations` (only "
                            + "additions to existing tolerations),`spec.terminationGracePeriodSeconds` (allow it to be "
                            + "set to 1 if it was previously negative)"));
        }
    }

    private static JsonNode fixed(ObjectNode pod) {
        if (!pod.path("spec").isObject()) {
            return pod.path("spec");
        }
        ObjectNode spec = Sharing.own(pod.objectNode().setAll(pod), "spec");
        spec.remove(List.of(
                "activeDeadlineSeconds",
                "tolerations",
                "terminationGracePeriodSeconds",
                "nodeName",
                "schedulingGates"));
        for (String list : List.of("containers", "initContainers")) {
            if (spec.path(list) instanceof ArrayNode containers) {
                spec.set(list, withoutImages(containers));
            }
        }
        return spec;
    }

    private static ArrayNode withoutImages(ArrayNode containers) {
        ArrayNode without = containers.arrayNode();
        for (JsonNode container : containers) {
            if (container instanceof ObjectNode open) {
                ObjectNode own = open.objectNode();
                own.setAll(open);
                own.remove("image");
                without.add(own);
            } else {
                without.add(container);
            }
        }
        return without;
    }

    private static JsonNode rest(ObjectNode statefulSet) {
        if (statefulSet.path("spec").deepCopy() instanceof ObjectNode spec) {
            spec.remove(OF_A_STATEFUL_SET);
            return spec;
        }
        return statefulSet.path("spec");
    }

    private static JsonNode at(JsonNode tree, String path) {
        JsonNode node = tree;
        for (String step : path.split("\\.", -1)) {
            node = node.path(step);
        }
        return node;
    }

    private static Refusal.Cause invalid(String field, String words) {
        return new Refusal.Cause("FieldValueInvalid", field, "Invalid value: " + words);
    }

    private static Refusal.Cause forbidden(String field, String words) {
        return new Refusal.Cause("FieldValueForbidden", field, "Forbidden: " + words);
    }
}
