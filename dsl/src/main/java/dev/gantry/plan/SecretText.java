package dev.gantry.plan;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a Secret's {@code stringData} as {@code data}, which is what the server makes of it. Sent as it is, a key that
 * is left out later would stay: the server remembers who set {@code stringData}, and keeps only {@code data}.
 */
final class SecretText {
    private SecretText() {}

    /** The object itself, changed if it is a Secret. */
    static ObjectNode encoded(ObjectNode object) {
        boolean secret = object.path("kind").asString("").equals("Secret")
                && object.path("apiVersion").asString("").equals("v1");
        if (secret && object.remove("stringData") instanceof ObjectNode texts) {
            ObjectNode data = object.withObjectProperty("data");
            texts.forEachEntry((key, text) -> data.put(
                    key, Base64.getEncoder().encodeToString(text.asString("").getBytes(StandardCharsets.UTF_8))));
        }
        return object;
    }
}
