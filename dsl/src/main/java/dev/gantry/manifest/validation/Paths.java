package dev.gantry.manifest.validation;

import org.jspecify.annotations.Nullable;

/** Paths that stay where they belong. */
final class Paths {
    private Paths() {}

    /** Relative, and never up. */
    static void below(@Nullable String path, At at, Faults faults) {
        if (path != null && path.startsWith("/")) {
            faults.wrong("path-not-inside", at, path, "Say a path without \"/\" in front.");
        }
        noSteps(path, at, faults);
    }

    /** Never up. */
    static void noSteps(@Nullable String path, At at, Faults faults) {
        if (path == null) {
            return;
        }
        for (String step : path.split("/", -1)) {
            if (step.equals("..")) {
                faults.wrong("path-not-inside", at, path, "Say a path without \"..\".");
                return;
            }
        }
    }
}
