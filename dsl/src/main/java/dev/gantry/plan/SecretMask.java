package dev.gantry.plan;

import dev.gantry.manifest.Fingerprint;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes the values out of a Secret and leaves fingerprints, by which one sees that a value changed but not what it is. */
public final class SecretMask {
    // kubectl apply keeps the whole object, values included, in this annotation.
    private static final String LAST_APPLIED = "kubectl.kubernetes.io/last-applied-configuration";

    private final ObjectNode object;
    private final ObjectNode other;

    private SecretMask(ObjectNode object, ObjectNode other) {
        this.object = object;
        this.other = other;
    }

    /** The object itself, or if it is a Secret a copy without values. */
    public static ObjectNode of(ObjectNode object) {
        return of(object, object);
    }

    /**
     * The object itself, or if it is a Secret a copy without values. Fingerprints are short: where a value is not that
     * of {@code other} and its fingerprint is, a mark tells them apart, so that no change goes unseen.
     */
    public static ObjectNode of(ObjectNode object, ObjectNode other) {
        boolean secret = object.path("kind").asString("").equals("Secret")
                && object.path("apiVersion").asString("").equals("v1");
        return secret ? new SecretMask(object, other).masked() : object;
    }

    private ObjectNode masked() {
        ObjectNode copy = object.deepCopy();
        maskAll(copy.path("data"), other.path("data"));
        maskAll(copy.path("stringData"), other.path("stringData"));
        mask(copy.at("/metadata/annotations"), other.at("/metadata/annotations"), LAST_APPLIED);
        return copy;
    }

    private void maskAll(JsonNode values, JsonNode others) {
        values.propertyNames().stream().toList().forEach(key -> mask(values, others, key));
    }

    private void mask(JsonNode values, JsonNode others, String key) {
        if (values instanceof ObjectNode map && map.has(key)) {
            JsonNode value = map.path(key);
            JsonNode there = others.path(key);
            String print = fingerprint(key, value);
            boolean alike = !there.isMissingNode() && !there.equals(value) && print.equals(fingerprint(key, there));
            map.put(key, alike ? print + " (another)" : print);
        }
    }

    private String fingerprint(String key, JsonNode value) {
        String name = object.path("metadata").path("name").asString("");
        return Fingerprint.of(name, key, bytes(value.asString(value.toString())));
    }

    /** Of what is in base64, the bytes: so a value has the fingerprint that a printed manifest shows. */
    private static byte[] bytes(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }
}
