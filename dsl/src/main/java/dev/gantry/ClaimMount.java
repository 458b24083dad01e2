package dev.gantry;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/** A {@link Claim} as a container mounts it: to read only, or a folder of it. */
public final class ClaimMount implements Mountable {
    private final Ref<Claim> claim;
    private final boolean readOnly;
    private final String folder;

    ClaimMount(Claim claim, boolean readOnly, String folder) {
        this(new Ref<>(claim), readOnly, folder);
    }

    private ClaimMount(Ref<Claim> claim, boolean readOnly, String folder) {
        this.claim = claim;
        this.readOnly = readOnly;
        this.folder = folder;
    }

    /** So that the container cannot write ({@code readOnly}). */
    public ClaimMount readOnly() {
        return new ClaimMount(claim, true, folder);
    }

    /** A folder of it only, which is made where it is not there ({@code subPath}). */
    public ClaimMount folder(String inside) {
        return new ClaimMount(claim, readOnly, requireNonNull(inside, "inside"));
    }

    Claim claim() {
        return claim.part();
    }

    boolean isReadOnly() {
        return readOnly;
    }

    /** Empty for the whole. */
    String folder() {
        return folder;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ClaimMount that
                && claim.equals(that.claim)
                && readOnly == that.readOnly
                && folder.equals(that.folder);
    }

    @Override
    public int hashCode() {
        return 31 * claim.hashCode() + folder.hashCode();
    }

    /** For example {@code claim uploads, folder pictures, read-only}. */
    @Override
    public String toString() {
        return claim + (folder.isEmpty() ? "" : ", folder " + folder) + (readOnly ? ", read-only" : "");
    }
}
