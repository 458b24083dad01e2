package dev.gantry;

import dev.gantry.problem.Source;
import org.jspecify.annotations.Nullable;

/** A word that a field of an object comes from, and where it was said. */
record FieldWord(String name, @Nullable Source line) {
    /** Null where the word was not said. */
    static @Nullable FieldWord of(String name, @Nullable Said<?> said) {
        return said == null ? null : new FieldWord(name, said.line());
    }
}
