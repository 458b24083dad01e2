package dev.gantry.embedded.merge;

import static dev.gantry.embedded.merge.Defaults.set;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is filled into pods and their templates. */
final class PodDefaults {
    private static final int MODE = 0644;
    private static final List<String> CONTAINERS = List.of("initContainers", "containers");
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
    }

    static void template(ObjectNode spec) {
        if (spec.has("serviceAccountName") && !spec.has("serviceAccount")) {
            spec.set("serviceAccount", spec.get("serviceAccountName"));
        }
        set(spec, "dnsPolicy", "ClusterFirst");
        set(spec, "restartPolicy", "Always");
        spec.withObjectProperty("securityContext");
        set(spec, "terminationGracePeriodSeconds", 30);
        set(spec, "schedulerName", "default-scheduler");
        boolean hostNetwork = spec.path("hostNetwork").asBoolean(false);
        for (String list : CONTAINERS) {
            for (JsonNode container : spec.path(list)) {
                if (container instanceof ObjectNode open) {
                    container(open, hostNetwork);
                }
            }
        }
        for (JsonNode volume : spec.path("volumes")) {
            if (volume instanceof ObjectNode open) {
                volume(open);
            }
        }
    }

    private static void container(ObjectNode container, boolean hostNetwork) {
        String image = container.path("image").asString("");
        set(container, "imagePullPolicy", isLatest(image) ? "Always" : "IfNotPresent");
        set(container, "terminationMessagePath", "/dev/termination-log");
        set(container, "terminationMessagePolicy", "File");
        container.withObjectProperty("resources");
        for (JsonNode port : container.path("ports")) {
            Defaults.protocol(port);
            if (hostNetwork
                    && port instanceof ObjectNode open
                    && open.path("hostPort").asInt(0) == 0) {
                open.set("hostPort", open.path("containerPort"));
            }
        }
        for (String name : PROBES) {
            if (container.get(name) instanceof ObjectNode probe) {
                probe(probe);
            }
        }
        for (JsonNode hook : container.path("lifecycle")) {
            get(hook);
        }
        for (JsonNode variable : container.path("env")) {
            if (variable.path("valueFrom").get("fieldRef") instanceof ObjectNode field) {
                set(field, "apiVersion", "v1");
            }
        }
    }

    /** Whether an image names no tag, and no digest, or the tag {@code latest}. */
    private static boolean isLatest(String image) {
        String last = image.substring(image.lastIndexOf('/') + 1);
        return !last.contains("@") && (!last.contains(":") || last.endsWith(":latest"));
    }

    private static void probe(ObjectNode probe) {
        for (Map.Entry<String, Integer> number : Map.of(
                        "timeoutSeconds", 1, "periodSeconds", 10, "successThreshold", 1, "failureThreshold", 3)
                .entrySet()) {
            if (probe.path(number.getKey()).asInt(0) == 0) {
                probe.put(number.getKey(), number.getValue());
            }
        }
        get(probe);
        if (probe.get("grpc") instanceof ObjectNode grpc && !grpc.has("service")) {
            grpc.put("service", "");
        }
    }

    private static void get(JsonNode action) {
        if (action.get("httpGet") instanceof ObjectNode get) {
            set(get, "path", "/");
            set(get, "scheme", "HTTP");
        }
    }

    private static void volume(ObjectNode volume) {
        if (volume.size() == 1 && volume.has("name")) {
            volume.putObject("emptyDir");
        }
        for (String source : List.of("secret", "configMap", "downwardAPI", "projected")) {
            if (volume.get(source) instanceof ObjectNode there) {
                set(there, "defaultMode", MODE);
            }
        }
        if (volume.get("hostPath") instanceof ObjectNode path && !path.has("type")) {
            path.put("type", "");
        }
        for (JsonNode source : volume.path("projected").path("sources")) {
            if (source.get("serviceAccountToken") instanceof ObjectNode token) {
                set(token, "expirationSeconds", 3600);
            }
            fields(source.path("downwardAPI"));
        }
        fields(volume.path("downwardAPI"));
        if (volume.path("ephemeral").path("volumeClaimTemplate").get("spec") instanceof ObjectNode claim) {
            set(claim, "volumeMode", "Filesystem");
        }
    }

    private static void fields(JsonNode downward) {
        for (JsonNode item : downward.path("items")) {
            if (item.get("fieldRef") instanceof ObjectNode field) {
                set(field, "apiVersion", "v1");
            }
        }
    }
}
