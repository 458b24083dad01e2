package dev.gantry.plan;

import tools.jackson.databind.node.ObjectNode;

/**
 * Which state of a live object a plan was made for.
 *
 * @param uid {@code metadata.uid}
 * @param resourceVersion {@code metadata.resourceVersion}, which a mere change of status moves too
 * @param fingerprint of all that is not status or bookkeeping: equal as long as nothing that a plan is about changed
 */
public record Live(String uid, String resourceVersion, String fingerprint) {
    /** The state that {@code object}, as the server gave it, is in. */
    public static Live of(ObjectNode object) {
        ObjectNode metadata = object.withObjectProperty("metadata");
        return new Live(
                metadata.path("uid").asString(""),
                metadata.path("resourceVersion").asString(""),
                Fingerprint.of(Noise.without(object)));
    }

    /** Whether nothing that a plan is about differs from {@code other}. */
    public boolean sameAs(Live other) {
        return uid.equals(other.uid) && fingerprint.equals(other.fingerprint);
    }
}
