package dev.gantry;

import dev.gantry.problem.Source;
import org.jspecify.annotations.Nullable;

/** A value and the line of the user's Java that said it. What is equal is what was said, wherever it was. */
final class Said<T> {
    private final T value;
    private final @Nullable Source line;

    private Said(T value, @Nullable Source line) {
        this.value = value;
        this.line = line;
    }

    /** Said by whoever called into this package. */
    static <T> Said<T> now(T value) {
        return new Said<>(value, Capture.line());
    }

    /** Said at a line that is known. */
    static <T> Said<T> at(T value, @Nullable Source line) {
        return new Said<>(value, line);
    }

    T value() {
        return value;
    }

    @Nullable
    Source line() {
        return line;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Said<?> that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
