package dev.gantry;

import static java.util.Objects.requireNonNull;

/**
 * A file or folder of the node that a pod happens to run on ({@code hostPath}). It is another on each node, and whoever can
 * write there can take the node over; so it is read-only unless {@link #writable()} is said, and must be there.
 *
 * @param path on the node, from {@code /}
 * @param reason why: it stands in the annotation {@code gantry.dev/privileges} of the workload
 * @param isWritable whether the container may write there
 */
public record HostPath(String path, String reason, boolean isWritable) implements Mountable {
    /** See the record's components. */
    public HostPath {
        requireNonNull(path, "path");
        requireNonNull(reason, "reason");
    }

    /** The container may write there. */
    public HostPath writable() {
        return new HostPath(path, reason, true);
    }
}
