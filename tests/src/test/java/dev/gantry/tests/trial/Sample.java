package dev.gantry.tests.trial;

import dev.gantry.manifest.Manifest;
import dev.gantry.manifest.Readback;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * An object that somebody wrote.
 *
 * @param source the file, and which document of it
 * @param tree the object, with a name
 */
record Sample(String source, ObjectNode tree) {
    static final JsonMapper JSON = new JsonMapper();

    String apiVersion() {
        return tree.path("apiVersion").asString("");
    }

    String kind() {
        return tree.path("kind").asString("");
    }

    /** Read by the classes that the thread's class loader has. */
    Readback read() {
        try {
            return Manifest.read("trial", source, new ByteArrayInputStream(JSON.writeValueAsBytes(tree)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
