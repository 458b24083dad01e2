package dev.gantry.cluster;

import java.util.Optional;

/**
 * What must still be so for a delete to happen; else it is a {@link Refusal} of status 409.
 *
 * @param uid the object's {@code metadata.uid}
 * @param resourceVersion its {@code metadata.resourceVersion}; empty: any
 */
public record Precondition(String uid, Optional<String> resourceVersion) {}
