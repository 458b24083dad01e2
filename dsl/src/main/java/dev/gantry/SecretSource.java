package dev.gantry;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;

/**
 * Where a secret's value comes from. The value itself is never part of the definition, of its equality or of anything
 * it prints.
 */
public sealed interface SecretSource {
    /**
     * An environment variable of the process that runs the definition.
     *
     * @param name its name
     */
    record EnvironmentVariable(String name) implements SecretSource {
        /** See the record's components. */
        public EnvironmentVariable {
            requireNonNull(name, "name");
        }

        @Override
        public String toString() {
            return "environment variable " + name;
        }
    }

    /**
     * The content of a file, byte for byte.
     *
     * @param path absolute, or relative to where the process was started
     */
    record File(Path path) implements SecretSource {
        /** See the record's components. */
        public File {
            requireNonNull(path, "path");
        }

        @Override
        public String toString() {
            return "file " + path;
        }
    }

    /** A text that stands in the definition: for tests. Equal to another of the same text; prints nothing of it. */
    final class Literal implements SecretSource {
        private final String text;

        Literal(String text) {
            this.text = requireNonNull(text, "text");
        }

        String text() {
            return text;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Literal that && text.equals(that.text);
        }

        @Override
        public int hashCode() {
            return text.hashCode();
        }

        @Override
        public String toString() {
            return "literal";
        }
    }
}
