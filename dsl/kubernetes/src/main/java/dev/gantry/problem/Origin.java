package dev.gantry.problem;

import java.util.Optional;

/**
 * Where something in a manifest comes from.
 *
 * @param path the parts of the definition from the outermost to the innermost: {@code ftgo/order-service/container}
 * @param source the line of Java that said it; empty where lines were not captured
 */
public record Origin(String path, Optional<Source> source) {
    /** A place in the definition whose line is not known. */
    public static Origin of(String path) {
        return new Origin(path, Optional.empty());
    }

    /** A place in the definition, and the line that said it. */
    public static Origin of(String path, Source source) {
        return new Origin(path, Optional.of(source));
    }
}
