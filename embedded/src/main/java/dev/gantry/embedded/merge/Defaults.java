package dev.gantry.embedded.merge;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the API server fills in where an object says nothing. What is said is never changed. */
public final class Defaults {
    private static final String ROLLING = "RollingUpdate";

    private Defaults() {}

    /** Fills in an object of any kind, in place. */
    public static void fill(ObjectNode object) {
        ObjectNode spec = object.get("spec") instanceof ObjectNode there ? there : object.objectNode();
        switch (object.path("kind").asString("")) {
            case "Pod" -> {
                PodDefaults.pod(spec);
                set(status(object), "phase", "Pending");
            }
            case "Deployment" -> deployment(spec);
            case "ReplicaSet" -> {
                set(spec, "replicas", 1);
                template(spec);
            }
            case "StatefulSet" -> statefulSet(spec);
            case "DaemonSet" -> daemonSet(spec);
            case "Job" -> JobDefaults.job(object, spec);
            case "CronJob" -> {
                JobDefaults.cronJob(spec);
                status(object);
            }
            case "Service" -> ServiceDefaults.fill(object, spec);
            case "HorizontalPodAutoscaler" -> AutoscalerDefaults.fill(spec);
            case "PersistentVolumeClaim" -> claim(object, spec);
            case "PersistentVolume" -> {
                VolumeDefaults.source(spec);
                set(spec, "persistentVolumeReclaimPolicy", "Retain");
                set(spec, "volumeMode", "Filesystem");
                set(status(object), "phase", "Pending");
            }
            case "NetworkPolicy" -> networkPolicy(spec);
            case "Secret" -> secret(object);
            case "Namespace" -> namespace(object);
            case "CSIDriver" -> driver(spec);
            case "IngressClass" -> {
                if (spec.get("parameters") instanceof ObjectNode parameters) {
                    set(parameters, "scope", "Cluster");
                }
            }
            case "StorageClass" -> {
                set(object, "reclaimPolicy", "Delete");
                set(object, "volumeBindingMode", "Immediate");
            }
            case "PriorityClass" -> set(object, "preemptionPolicy", "PreemptLowerPriority");
            case "RoleBinding", "ClusterRoleBinding" -> binding(object);
            case "LimitRange" -> LimitDefaults.fill(spec);
            case "EndpointSlice" -> endpoints(object);
            case "PodTemplate" -> template(object);
            case "Ingress" -> status(object).withObjectProperty("loadBalancer");
            default -> {
                // Nothing is filled in.
            }
        }
    }

    static void set(ObjectNode node, String field, String value) {
        if (node.path(field).asString("").isEmpty()) {
            node.put(field, value);
        }
    }

    static void set(ObjectNode node, String field, int value) {
        if (!node.has(field)) {
            node.put(field, value);
        }
    }

    static void set(ObjectNode node, String field, boolean value) {
        if (!node.has(field)) {
            node.put(field, value);
        }
    }

    static ObjectNode status(ObjectNode object) {
        return object.withObjectProperty("status");
    }

    static void protocol(JsonNode port) {
        if (port instanceof ObjectNode open) {
            set(open, "protocol", "TCP");
        }
    }

    /** A pod template below {@code spec}. */
    static void template(ObjectNode spec) {
        if (spec.path("template").get("spec") instanceof ObjectNode pod) {
            PodDefaults.template(pod);
        }
    }

    private static void deployment(ObjectNode spec) {
        set(spec, "replicas", 1);
        ObjectNode strategy = spec.withObjectProperty("strategy");
        set(strategy, "type", ROLLING);
        if (strategy.path("type").asString("").equals(ROLLING)) {
            ObjectNode rolling = strategy.withObjectProperty("rollingUpdate");
            if (!rolling.has("maxUnavailable")) {
                rolling.put("maxUnavailable", "25%");
            }
            if (!rolling.has("maxSurge")) {
                rolling.put("maxSurge", "25%");
            }
        }
        set(spec, "revisionHistoryLimit", 10);
        set(spec, "progressDeadlineSeconds", 600);
        template(spec);
    }

    private static void statefulSet(ObjectNode spec) {
        set(spec, "podManagementPolicy", "OrderedReady");
        ObjectNode strategy = spec.withObjectProperty("updateStrategy");
        if (strategy.path("type").asString("").isEmpty()) {
            strategy.put("type", ROLLING);
            strategy.withObjectProperty("rollingUpdate");
        }
        if (strategy.path("type").asString("").equals(ROLLING)
                && strategy.get("rollingUpdate") instanceof ObjectNode rolling) {
            set(rolling, "partition", 0);
            set(rolling, "maxUnavailable", 1);
        }
        ObjectNode retention = spec.withObjectProperty("persistentVolumeClaimRetentionPolicy");
        set(retention, "whenDeleted", "Retain");
        set(retention, "whenScaled", "Retain");
        set(spec, "replicas", 1);
        set(spec, "revisionHistoryLimit", 10);
        template(spec);
        for (JsonNode claim : spec.path("volumeClaimTemplates")) {
            if (claim instanceof ObjectNode open) {
                open.put("apiVersion", "v1");
                open.put("kind", "PersistentVolumeClaim");
                set(open.withObjectProperty("spec"), "volumeMode", "Filesystem");
                set(status(open), "phase", "Pending");
            }
        }
    }

    private static void daemonSet(ObjectNode spec) {
        ObjectNode strategy = spec.withObjectProperty("updateStrategy");
        set(strategy, "type", ROLLING);
        if (strategy.path("type").asString("").equals(ROLLING)) {
            ObjectNode rolling = strategy.withObjectProperty("rollingUpdate");
            set(rolling, "maxUnavailable", 1);
            set(rolling, "maxSurge", 0);
        }
        set(spec, "revisionHistoryLimit", 10);
        template(spec);
    }

    private static void claim(ObjectNode object, ObjectNode spec) {
        set(spec, "volumeMode", "Filesystem");
        set(status(object), "phase", "Pending");
    }

    private static void networkPolicy(ObjectNode spec) {
        if (spec.path("policyTypes").isEmpty()) {
            ArrayNode types = spec.putArray("policyTypes").add("Ingress");
            if (!spec.path("egress").isEmpty()) {
                types.add("Egress");
            }
        }
        for (String direction : List.of("ingress", "egress")) {
            for (JsonNode rule : spec.path(direction)) {
                rule.path("ports").forEach(Defaults::protocol);
            }
        }
    }

    /** What is sent as plain text is kept encoded. */
    private static void secret(ObjectNode object) {
        set(object, "type", "Opaque");
        if (object.remove("stringData") instanceof ObjectNode texts) {
            ObjectNode data = object.withObjectProperty("data");
            for (Map.Entry<String, JsonNode> text : texts.properties()) {
                byte[] bytes = text.getValue().asString("").getBytes(StandardCharsets.UTF_8);
                data.put(text.getKey(), Base64.getEncoder().encodeToString(bytes));
            }
        }
    }

    private static void endpoints(ObjectNode object) {
        for (JsonNode port : object.path("ports")) {
            protocol(port);
            if (port instanceof ObjectNode open && !open.has("name")) {
                open.put("name", "");
            }
        }
    }

    private static void driver(ObjectNode spec) {
        set(spec, "attachRequired", true);
        set(spec, "podInfoOnMount", false);
        set(spec, "storageCapacity", false);
        set(spec, "fsGroupPolicy", "ReadWriteOnceWithFSType");
        if (spec.path("volumeLifecycleModes").isEmpty()) {
            spec.putArray("volumeLifecycleModes").add("Persistent");
        }
        set(spec, "requiresRepublish", false);
        set(spec, "seLinuxMount", false);
        set(spec, "preventPodSchedulingIfMissing", false);
    }

    private static void namespace(ObjectNode object) {
        ObjectNode metadata = object.withObjectProperty("metadata");
        metadata.withObjectProperty("labels")
                .put("kubernetes.io/metadata.name", metadata.path("name").asString(""));
        if (!object.path("metadata").has("deletionTimestamp")
                && !object.path("spec").has("finalizers")) {
            object.withObjectProperty("spec").putArray("finalizers").add("kubernetes");
        }
        set(status(object), "phase", "Active");
    }

    private static void binding(ObjectNode object) {
        if (object.get("roleRef") instanceof ObjectNode role) {
            set(role, "apiGroup", "rbac.authorization.k8s.io");
        }
        for (JsonNode subject : object.path("subjects")) {
            String kind = subject.path("kind").asString("");
            if (subject instanceof ObjectNode open && (kind.equals("User") || kind.equals("Group"))) {
                set(open, "apiGroup", "rbac.authorization.k8s.io");
            }
        }
    }
}
