package dev.gantry.manifest;

import dev.gantry.problem.Problems;

/**
 * What was read.
 *
 * @param manifest the objects, with all that they held
 * @param unknown the fields that Kubernetes' schema does not know, each with its file, line and column; the manifest has
 *     them. {@code unknown().orThrow()} refuses them
 */
public record Readback(Manifest manifest, Problems unknown) {}
