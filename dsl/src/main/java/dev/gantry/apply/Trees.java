package dev.gantry.apply;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What the metadata of an object's tree says. */
final class Trees {
    /** The version that a workload runs, as the label says it. */
    private static final String VERSION = "app.kubernetes.io/version";

    private Trees() {}

    static Map<String, String> annotations(JsonNode object) {
        Map<String, String> annotations = new TreeMap<>();
        object.path("metadata")
                .path("annotations")
                .properties()
                .forEach(it -> annotations.put(it.getKey(), it.getValue().asString("")));
        return annotations;
    }

    /** The version of a workload; empty where it has none. */
    static String version(JsonNode object) {
        return object.path("metadata").path("labels").path(VERSION).asString("");
    }

    /** Whether a pod says that it is ready. */
    static boolean isReady(JsonNode pod) {
        return pod.path("status")
                .path("conditions")
                .valueStream()
                .anyMatch(it -> it.path("type").asString("").equals("Ready")
                        && it.path("status").asString("").equals("True"));
    }

    /** The labels by which a workload finds its pods, as a selector in a list's words: {@code app=web,tier=front}. */
    static String selector(JsonNode workload) {
        return workload.path("spec").path("selector").path("matchLabels").properties().stream()
                .map(label -> label.getKey() + "=" + label.getValue().asString(""))
                .collect(Collectors.joining(","));
    }
}
