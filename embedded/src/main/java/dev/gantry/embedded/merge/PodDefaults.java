package dev.gantry.embedded.merge;

import static dev.gantry.embedded.merge.Defaults.set;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is filled into pods and their templates. */
final class PodDefaults {
    private static final List<String> CONTAINERS = List.of("initContainers", "containers");
    private static final List<String> ALL_CONTAINERS = List.of("initContainers", "containers", "ephemeralContainers");
    private static final List<String> PROBES = List.of("livenessProbe", "readinessProbe", "startupProbe");

    private PodDefaults() {}

    /** Of a pod itself: some things are not filled into templates. */
    static void pod(ObjectNode spec) {
        template(spec);
        for (String list : CONTAINERS) {
            for (JsonNode container : spec.path(list)) {
                if (container.path("resources") instanceof ObjectNode resources
                        && !resources.path("limits").isEmpty()) {
                    ObjectNode requests = resources.withObjectProperty("requests");
                    for (Map.Entry<String, JsonNode> limit :
                            resources.path("limits").properties()) {
                        if (!requests.has(limit.getKey())) {
                            requests.set(limit.getKey(), limit.getValue());
                        }
                    }
                }
            }
        }
        set(spec, "enableServiceLinks", true);
        if (spec.path("terminationGracePeriodSeconds").asLong(0) < 0) {
            spec.put("terminationGracePeriodSeconds", 1);
        }
        if (spec.path("hostNetwork").asBoolean(false)) {
            hostPorts(spec);
        }
    }

    private static void hostPorts(ObjectNode spec) {
        for (String list : CONTAINERS) {
            for (JsonNode container : spec.path(list)) {
                for (JsonNode port : container.path("ports")) {
                    if (port instanceof ObjectNode open && open.path("hostPort").asInt(0) == 0) {
                        open.set("hostPort", open.path("containerPort"));
                    }
                }
            }
        }
    }

    static void template(ObjectNode spec) {
        set(spec, "serviceAccountName", spec.path("serviceAccount").asString(""));
        if (spec.path("serviceAccountName").asString("").isEmpty()) {
            spec.remove(List.of("serviceAccountName", "serviceAccount"));
        } else {
            spec.set("serviceAccount", spec.get("serviceAccountName")); // another name of the same
        }
        set(spec, "dnsPolicy", "ClusterFirst");
        set(spec, "restartPolicy", "Always");
        spec.withObjectProperty("securityContext");
        set(spec, "terminationGracePeriodSeconds", 30);
        set(spec, "schedulerName", "default-scheduler");
        for (String list : ALL_CONTAINERS) {
            for (JsonNode container : spec.path(list)) {
                if (container instanceof ObjectNode open) {
                    container(open);
                }
            }
        }
        for (JsonNode volume : spec.path("volumes")) {
            if (volume instanceof ObjectNode open) {
                VolumeDefaults.ofPod(open);
            }
        }
    }

    private static void container(ObjectNode container) {
        set(container, "imagePullPolicy", pullPolicy(container.path("image")));
        set(container, "terminationMessagePath", "/dev/termination-log");
        set(container, "terminationMessagePolicy", "File");
        container.withObjectProperty("resources");
        container.path("ports").forEach(Defaults::protocol);
        for (String name : PROBES) {
            if (container.get(name) instanceof ObjectNode probe) {
                probe(probe);
            }
        }
        for (JsonNode hook : container.path("lifecycle")) {
            get(hook);
        }
        for (JsonNode variable : container.path("env")) {
            source(variable.path("valueFrom"));
        }
    }

    /** Where a value is taken from: a field of the pod, or an amount that it has. */
    static void source(JsonNode source) {
        if (source.get("fieldRef") instanceof ObjectNode field) {
            set(field, "apiVersion", "v1");
        }
        if (source.get("resourceFieldRef") instanceof ObjectNode amount) {
            set(amount, "divisor", "0");
        }
    }

    static String pullPolicy(JsonNode image) {
        return isLatest(image.asString("")) ? "Always" : "IfNotPresent";
    }

    /** Whether an image names no tag, and no digest, or the tag {@code latest}. */
    private static boolean isLatest(String image) {
        String last = image.substring(image.lastIndexOf('/') + 1);
        return !last.isEmpty() && !last.contains("@") && (!last.contains(":") || last.endsWith(":latest"));
    }

    private static void probe(ObjectNode probe) {
        number(probe, "timeoutSeconds", 1);
        number(probe, "periodSeconds", 10);
        number(probe, "successThreshold", 1);
        number(probe, "failureThreshold", 3);
        get(probe);
        if (probe.get("grpc") instanceof ObjectNode grpc && !grpc.has("service")) {
            grpc.put("service", "");
        }
    }

    private static void number(ObjectNode probe, String field, int otherwise) {
        if (probe.path(field).asInt(0) == 0) {
            probe.put(field, otherwise);
        }
    }

    private static void get(JsonNode action) {
        if (action.get("httpGet") instanceof ObjectNode get) {
            set(get, "path", "/");
            set(get, "scheme", "HTTP");
        }
    }
}
