package dev.gantry;

import static java.util.Objects.requireNonNull;

/**
 * A fact about the pod in a file of a {@link Projected folder} ({@code downwardAPI}).
 *
 * @param path the file's name, which may be in folders
 * @param fact what stands in it
 */
public record PodFile(String path, Fact fact) implements Projectable {
    /** See the record's components. */
    public PodFile {
        requireNonNull(path, "path");
        requireNonNull(fact, "fact");
    }

    /** What a file can tell of its pod. */
    public enum Fact {
        /** Its name. */
        NAME("metadata.name"),
        /** Its namespace. */
        NAMESPACE("metadata.namespace"),
        /** What tells it from all pods that ever were. */
        UID("metadata.uid"),
        /** Its labels, one a line; kept up to date. */
        LABELS("metadata.labels"),
        /** Its annotations, one a line; kept up to date. */
        ANNOTATIONS("metadata.annotations");

        private final String field;

        Fact(String field) {
            this.field = field;
        }

        String field() {
            return field;
        }
    }
}
