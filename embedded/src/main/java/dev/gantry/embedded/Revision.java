package dev.gantry.embedded;

import dev.gantry.embedded.object.Stored;
import tools.jackson.databind.node.ObjectNode;

/** An object with a number of the store's. */
final class Revision {
    private Revision() {}

    /** A copy that carries {@code version}. */
    static Stored of(Stored object, long version) {
        ObjectNode tree = object.sharing();
        number(tree, version);
        return Stored.of(tree);
    }

    static void number(ObjectNode tree, long version) {
        tree.withObjectProperty("metadata").put("resourceVersion", Long.toString(version));
    }
}
