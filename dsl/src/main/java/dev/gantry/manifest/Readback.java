package dev.gantry.manifest;

import dev.gantry.problem.Problems;
import dev.gantry.problem.Source;
import java.util.Map;

/**
 * What was read.
 *
 * @param manifest the objects, with all that they held
 * @param unknown the fields that Kubernetes' schema does not know, each with its file, line and column; the manifest has
 *     them. {@code unknown().orThrow()} refuses them
 * @param places where each object begins: file, line and column
 */
public record Readback(Manifest manifest, Problems unknown, Map<ObjectRef, Source> places) {
    /** The map is copied. */
    public Readback {
        places = Map.copyOf(places);
    }
}
