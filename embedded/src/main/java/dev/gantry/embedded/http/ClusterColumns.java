package dev.gantry.embedded.http;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The columns of machines, disks, settings and what belongs to a cluster. */
final class ClusterColumns {
    private static final String ROLE = "node-role.kubernetes.io/";

    private ClusterColumns() {}

    /** Whether it knew the kind. */
    static boolean add(Resource resource, Columns columns) {
        switch (resource.kind().toString()) {
            case "v1 Node" ->
                columns.name()
                        .text("Status", ClusterColumns::nodeStatus)
                        .text("Roles", ClusterColumns::roles)
                        .age()
                        .text("Version", "/status/nodeInfo/kubeletVersion", "")
                        .wide()
                        .text("Internal-IP", it -> address(it, "InternalIP"))
                        .text("External-IP", it -> address(it, "ExternalIP"))
                        .text("OS-Image", "/status/nodeInfo/osImage", "<unknown>")
                        .text("Kernel-Version", ClusterColumns::kernel)
                        .text("Container-Runtime", "/status/nodeInfo/containerRuntimeVersion", "<unknown>");
            case "v1 Namespace" ->
                columns.name().text("Status", "/status/phase", "").age();
            case "v1 Event" -> event(columns);
            case "v1 ConfigMap" ->
                columns.name().add(count("Data", "data", "binaryData")).age();
            case "v1 Secret" ->
                columns.name()
                        .text("Type", "/type", "")
                        .add(count("Data", "data"))
                        .age();
            case "v1 PersistentVolume" ->
                columns.name()
                        .text("Capacity", "/spec/capacity/storage", "0")
                        .text("Access Modes", it -> modes(it.at("/spec/accessModes")))
                        .text("Reclaim Policy", "/spec/persistentVolumeReclaimPolicy", "")
                        .text("Status", ClusterColumns::phase)
                        .text("Claim", ClusterColumns::claim)
                        .text("StorageClass", "/spec/storageClassName", "")
                        .text("VolumeAttributesClass", "/spec/volumeAttributesClassName", "<unset>")
                        .text("Reason", "/status/reason", "")
                        .age()
                        .wide()
                        .text("VolumeMode", "/spec/volumeMode", "<unset>");
            case "v1 PersistentVolumeClaim" ->
                columns.name()
                        .text("Status", ClusterColumns::phase)
                        .text("Volume", "/spec/volumeName", "")
                        .text(
                                "Capacity",
                                it -> bound(
                                        it, it.at("/status/capacity/storage").asString("")))
                        .text("Access Modes", it -> bound(it, modes(it.at("/status/accessModes"))))
                        .text("StorageClass", "/spec/storageClassName", "")
                        .text("VolumeAttributesClass", "/spec/volumeAttributesClassName", "<unset>")
                        .age()
                        .wide()
                        .text("VolumeMode", "/spec/volumeMode", "<unset>");
            case "storage.k8s.io/v1 StorageClass" ->
                columns.text("Name", ClusterColumns::className)
                        .text("Provisioner", "/provisioner", "")
                        .text("ReclaimPolicy", "/reclaimPolicy", "Delete")
                        .text("VolumeBindingMode", "/volumeBindingMode", "Immediate")
                        .text(
                                "AllowVolumeExpansion",
                                it -> String.valueOf(
                                        it.path("allowVolumeExpansion").asBoolean(false)))
                        .age();
            case "v1 ResourceQuota" ->
                columns.name()
                        .text("Request", it -> quota(it, false))
                        .text("Limit", it -> quota(it, true))
                        .age();
            case "scheduling.k8s.io/v1 PriorityClass" ->
                columns.name()
                        .number("Value", "/value")
                        .text(
                                "Global-Default",
                                it -> String.valueOf(it.path("globalDefault").asBoolean(false)))
                        .age()
                        .text("PreemptionPolicy", "/preemptionPolicy", "");
            case "node.k8s.io/v1 RuntimeClass" ->
                columns.name().text("Handler", "/handler", "").age();
            case "coordination.k8s.io/v1 Lease" ->
                columns.name().text("Holder", "/spec/holderIdentity", "").age();
            case "rbac.authorization.k8s.io/v1 RoleBinding", "rbac.authorization.k8s.io/v1 ClusterRoleBinding" ->
                columns.name()
                        .text(
                                "Role",
                                it -> it.at("/roleRef/kind").asString("") + "/"
                                        + it.at("/roleRef/name").asString(""))
                        .age()
                        .wide()
                        .text("Users", it -> subjects(it, "User"))
                        .text("Groups", it -> subjects(it, "Group"))
                        .text("ServiceAccounts", it -> subjects(it, "ServiceAccount"));
            case "apiextensions.k8s.io/v1 CustomResourceDefinition" ->
                columns.name()
                        .text("Scope", "/spec/scope", "")
                        .text("Versions", ClusterColumns::versions)
                        .text("Created At", "/metadata/creationTimestamp", "");
            case "rbac.authorization.k8s.io/v1 Role", "rbac.authorization.k8s.io/v1 ClusterRole", "v1 LimitRange" ->
                columns.name().text("Created At", "/metadata/creationTimestamp", "");
            default -> {
                return false;
            }
        }
        return true;
    }

    private static void event(Columns columns) {
        columns.add(new Column("Last Seen", "string", false, (event, now) -> Columns.string(seen(event, "last", now))))
                .text("Type", "/type", "")
                .text("Reason", "/reason", "")
                .text(
                        "Object",
                        it -> it.at("/involvedObject/kind").asString("").toLowerCase(Locale.ROOT) + "/"
                                + it.at("/involvedObject/name").asString(""))
                .add(new Column(
                        "Subobject",
                        "string",
                        true,
                        (event, now) -> Columns.string(
                                event.at("/involvedObject/fieldPath").asString(""))))
                .add(new Column(
                        "Source",
                        "string",
                        true,
                        (event, now) -> Columns.string(event.at("/source/component")
                                .asString(event.path("reportingComponent").asString("")))))
                .text("Message", it -> it.path("message").asString("").strip())
                .wide()
                .add(new Column(
                        "First Seen", "string", true, (event, now) -> Columns.string(seen(event, "first", now))))
                .number("Count", "/count")
                .name();
    }

    private static String seen(JsonNode event, String which, Instant now) {
        JsonNode time = event.path(which + "Timestamp");
        return Ages.since(time.isString() ? time : event.path("eventTime"), now);
    }

    private static Column count(String name, String... fields) {
        return new Column(name, "string", false, (object, now) -> {
            int count = 0;
            for (String field : fields) {
                count += object.path(field).size();
            }
            return JsonNodeFactory.instance.numberNode(count);
        });
    }

    private static String nodeStatus(JsonNode node) {
        String ready = PodColumns.condition(node.path("status"), "Ready")
                .path("status")
                .asString("");
        String status = ready.isEmpty() ? "Unknown" : ready.equals("True") ? "Ready" : "NotReady";
        return node.at("/spec/unschedulable").asBoolean(false) ? status + ",SchedulingDisabled" : status;
    }

    private static String roles(JsonNode node) {
        TreeSet<String> roles = new TreeSet<>();
        node.at("/metadata/labels").properties().forEach(entry -> {
            if (entry.getKey().startsWith(ROLE) && entry.getKey().length() > ROLE.length()) {
                roles.add(entry.getKey().substring(ROLE.length()));
            }
        });
        return Columns.orNone(String.join(",", roles));
    }

    private static String address(JsonNode node, String type) {
        for (JsonNode address : node.at("/status/addresses")) {
            if (address.path("type").asString("").equals(type)) {
                return address.path("address").asString("");
            }
        }
        return "<none>";
    }

    private static String kernel(JsonNode node) {
        String version = node.at("/status/nodeInfo/kernelVersion").asString("");
        String architecture = node.at("/status/nodeInfo/architecture").asString("");
        return (version.isEmpty() ? "<unknown>" : version) + (architecture.isEmpty() ? "" : " (" + architecture + ")");
    }

    private static String phase(JsonNode object) {
        return object.path("metadata").has("deletionTimestamp")
                ? "Terminating"
                : object.at("/status/phase").asString("");
    }

    private static String bound(JsonNode claim, String text) {
        return claim.at("/spec/volumeName").asString("").isEmpty() ? "" : text;
    }

    private static String claim(JsonNode volume) {
        JsonNode claim = volume.at("/spec/claimRef");
        return claim.isMissingNode()
                ? ""
                : claim.path("namespace").asString("") + "/"
                        + claim.path("name").asString("");
    }

    private static String modes(JsonNode modes) {
        List<String> all = new ArrayList<>();
        for (JsonNode mode : modes) {
            all.add(
                    switch (mode.asString("")) {
                        case "ReadWriteOnce" -> "RWO";
                        case "ReadOnlyMany" -> "ROX";
                        case "ReadWriteMany" -> "RWX";
                        case "ReadWriteOncePod" -> "RWOP";
                        default -> mode.asString("");
                    });
        }
        return String.join(",", all);
    }

    private static String className(JsonNode type) {
        String isDefault = type.path("metadata")
                .path("annotations")
                .path("storageclass.kubernetes.io/is-default-class")
                .asString("");
        return type.at("/metadata/name").asString("") + (isDefault.equals("true") ? " (default)" : "");
    }

    private static String versions(JsonNode definition) {
        List<String> versions = new ArrayList<>();
        for (JsonNode version : definition.at("/spec/versions")) {
            boolean isStored = version.path("storage").asBoolean(false);
            versions.add(version.path("name").asString("") + (isStored ? "(storage)" : ""));
        }
        return String.join(",", versions);
    }

    private static String quota(JsonNode quota, boolean limits) {
        List<String> parts = new ArrayList<>();
        for (String resource : new TreeSet<>(quota.at("/status/hard").propertyNames())) {
            if (resource.startsWith("limits.") == limits) {
                parts.add(resource + ": "
                        + quota.at("/status/used").path(resource).asString("0") + "/"
                        + quota.at("/status/hard").path(resource).asString("0"));
            }
        }
        return String.join(", ", parts);
    }

    private static String subjects(JsonNode binding, String kind) {
        List<String> names = new ArrayList<>();
        for (JsonNode subject : binding.path("subjects")) {
            if (subject.path("kind").asString("").equals(kind)) {
                String namespace = subject.path("namespace").asString("");
                String name = subject.path("name").asString("");
                names.add(kind.equals("ServiceAccount") ? namespace + "/" + name : name);
            }
        }
        return String.join(", ", names);
    }
}
