package dev.gantry.apply;

import java.util.Map;
import java.util.TreeMap;
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
}
