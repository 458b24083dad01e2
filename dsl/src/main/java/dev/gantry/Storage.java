package dev.gantry;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A disk of its own for each instance of a stateful service ({@code volumeClaimTemplates[]}). It outlives its pod, and
 * the service's removal.
 *
 * @param name the claim's name before {@code -<service>-<number>}; default {@code data}
 * @param size at least this much ({@code resources.requests.storage})
 * @param path where it is mounted
 * @param storageClass empty for the cluster's default (the claim's {@code spec})
 * @param access default {@link Access#ONE_NODE}
 */
public record Storage(String name, Bytes size, String path, Optional<String> storageClass, Access access) {
    /** From where a disk may be written ({@code accessModes}). */
    public enum Access {
        /** By the pods of one node at a time ({@code ReadWriteOnce}). */
        ONE_NODE("ReadWriteOnce"),
        /** By one pod at a time ({@code ReadWriteOncePod}). */
        ONE_POD("ReadWriteOncePod"),
        /** By pods of many nodes at once ({@code ReadWriteMany}). */
        MANY_NODES("ReadWriteMany");

        private final String mode;

        Access(String mode) {
            this.mode = mode;
        }

        String mode() {
            return mode;
        }
    }

    /** See the record's components. */
    public Storage {
        requireNonNull(name, "name");
        requireNonNull(size, "size");
        requireNonNull(path, "path");
        requireNonNull(storageClass, "storageClass");
        requireNonNull(access, "access");
    }

    /** Another claim name than {@code data}: needed for a second disk. */
    public Storage named(String claim) {
        return new Storage(claim, size, path, storageClass, access);
    }

    /** From a storage class of the cluster. */
    public Storage storageClass(String className) {
        return new Storage(name, size, path, Optional.of(requireNonNull(className, "className")), access);
    }

    /** May be written from elsewhere, too. */
    public Storage access(Access from) {
        return new Storage(name, size, path, storageClass, from);
    }
}
