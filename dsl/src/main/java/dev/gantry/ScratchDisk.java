package dev.gantry;

import static java.util.Objects.requireNonNull;

import dev.gantry.kubernetes.storage.V1StorageClass;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A disk that is made for a pod and goes with it ({@code ephemeral.volumeClaimTemplate}): for what is too large or too fast for
 * the node's own.
 */
public final class ScratchDisk implements Mountable {
    private final Bytes size;
    private final Optional<StorageClassRef> storageClass;

    private ScratchDisk(Bytes size, Optional<StorageClassRef> storageClass) {
        this.size = requireNonNull(size, "size");
        this.storageClass = storageClass;
    }

    static ScratchDisk of(Bytes size) {
        return new ScratchDisk(size, Optional.empty());
    }

    /** From a storage class of the cluster; default is the cluster's default. */
    public ScratchDisk storageClass(String className) {
        return new ScratchDisk(size, Optional.of(StorageClassRef.of(requireNonNull(className, "className"))));
    }

    /** From a storage class that becomes part of the app. */
    public ScratchDisk storageClass(V1StorageClass own) {
        return new ScratchDisk(size, Optional.of(StorageClassRef.of(requireNonNull(own, "own"))));
    }

    Bytes size() {
        return size;
    }

    Optional<StorageClassRef> classRef() {
        return storageClass;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ScratchDisk that && size.equals(that.size) && storageClass.equals(that.storageClass);
    }

    @Override
    public int hashCode() {
        return 31 * size.hashCode() + storageClass.hashCode();
    }

    @Override
    public String toString() {
        return "scratch disk of " + size;
    }
}
