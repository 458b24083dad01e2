package dev.gantry;

import static java.util.Objects.requireNonNull;

import dev.gantry.kubernetes.core.V1PersistentVolumeClaim;
import dev.gantry.kubernetes.storage.V1StorageClass;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A disk of its own for each instance of a stateful service ({@code volumeClaimTemplates[]}). It outlives its pod, and, unless
 * {@link StatefulService#claimRetention} says otherwise, the service.
 */
public final class Storage {
    private final String name;
    private final Bytes size;
    private final String path;
    private final Optional<StorageClassRef> storageClass;
    private final Access access;
    private final Many<UnaryOperator<V1PersistentVolumeClaim>> customized;

    private Storage(
            String name,
            Bytes size,
            String path,
            Optional<StorageClassRef> storageClass,
            Access access,
            Many<UnaryOperator<V1PersistentVolumeClaim>> customized) {
        this.name = requireNonNull(name, "name");
        this.size = requireNonNull(size, "size");
        this.path = requireNonNull(path, "path");
        this.storageClass = storageClass;
        this.access = requireNonNull(access, "access");
        this.customized = customized;
    }

    static Storage of(Bytes size, String path) {
        return new Storage("data", size, path, Optional.empty(), Access.ONE_NODE, Many.none());
    }

    /** From where a disk may be used ({@code accessModes}). */
    public enum Access {
        /** By the pods of one node at a time ({@code ReadWriteOnce}). */
        ONE_NODE("ReadWriteOnce"),
        /** By one pod at a time ({@code ReadWriteOncePod}). */
        ONE_POD("ReadWriteOncePod"),
        /** By pods of many nodes at once ({@code ReadWriteMany}). */
        MANY_NODES("ReadWriteMany"),
        /** By pods of many nodes at once, to read only ({@code ReadOnlyMany}). */
        MANY_NODES_READ_ONLY("ReadOnlyMany");

        private final String mode;

        Access(String mode) {
            this.mode = mode;
        }

        String mode() {
            return mode;
        }
    }

    /** Another claim name than {@code data}: needed for a second disk. */
    public Storage named(String claim) {
        return new Storage(claim, size, path, storageClass, access, customized);
    }

    /** From a storage class of the cluster; default is the cluster's default. */
    public Storage storageClass(String className) {
        return from(StorageClassRef.of(requireNonNull(className, "className")));
    }

    /** From a storage class that becomes part of the app. */
    public Storage storageClass(V1StorageClass own) {
        return from(StorageClassRef.of(requireNonNull(own, "own")));
    }

    private Storage from(StorageClassRef from) {
        return new Storage(name, size, path, Optional.of(from), access, customized);
    }

    /** May be used from elsewhere, too; default {@link Access#ONE_NODE}. */
    public Storage access(Access from) {
        return new Storage(name, size, path, storageClass, from, customized);
    }

    /** Changes the claim that Gantry made, in Kubernetes' own words: what it is a copy of, which volume it takes. */
    public Storage customize(UnaryOperator<V1PersistentVolumeClaim> change) {
        return new Storage(name, size, path, storageClass, access, customized.plus(requireNonNull(change, "change")));
    }

    /** The claim's name before {@code -<service>-<number>}; default {@code data}. */
    public String name() {
        return name;
    }

    /** At least this much ({@code resources.requests.storage}). */
    public Bytes size() {
        return size;
    }

    /** Where it is mounted. */
    public String path() {
        return path;
    }

    /** The name of its storage class; empty for the cluster's default. */
    public Optional<String> storageClass() {
        return storageClass.map(StorageClassRef::name);
    }

    /** From where it may be used. */
    public Access access() {
        return access;
    }

    Optional<StorageClassRef> classRef() {
        return storageClass;
    }

    Many<UnaryOperator<V1PersistentVolumeClaim>> customized() {
        return customized;
    }

    private Object[] all() {
        return new Object[] {name, size, path, storageClass, access, customized};
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Storage that && Arrays.equals(all(), that.all());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(all());
    }

    /** Name, size and path. */
    @Override
    public String toString() {
        return "storage " + name + " (" + size + " at " + path + ")";
    }
}
