package dev.gantry.plan;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes the values out of a Secret and leaves fingerprints, by which one sees that a value changed but not what it is. */
public final class SecretMask {
    private SecretMask() {}

    /** The object itself, or if it is a Secret a copy without values. */
    public static ObjectNode of(ObjectNode object) {
        if (!object.path("kind").asString("").equals("Secret")
                || !object.path("apiVersion").asString("").equals("v1")) {
            return object;
        }
        ObjectNode copy = object.deepCopy();
        mask(copy.path("data"));
        mask(copy.path("stringData"));
        // kubectl apply keeps the whole object, values included, in this annotation.
        mask(copy.path("metadata").path("annotations"), "kubectl.kubernetes.io/last-applied-configuration");
        return copy;
    }

    private static void mask(JsonNode values) {
        if (values instanceof ObjectNode map) {
            map.propertyNames().stream().toList().forEach(name -> mask(map, name));
        }
    }

    private static void mask(JsonNode values, String name) {
        if (values instanceof ObjectNode map && map.has(name)) {
            map.put(name, "secret " + Fingerprint.of(map.path(name)));
        }
    }
}
