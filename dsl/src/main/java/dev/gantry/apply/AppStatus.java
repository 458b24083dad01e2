package dev.gantry.apply;

import dev.gantry.release.Release;
import java.util.List;
import java.util.Optional;

/**
 * How an app is, by what is in the cluster.
 *
 * @param app its name
 * @param namespace its namespace
 * @param exists whether it was ever applied there, and not destroyed since
 * @param release the release that was applied last, however that ended; empty where none is kept
 * @param objects its objects; a member that is on its way out included
 */
public record AppStatus(
        String app, String namespace, boolean exists, Optional<Release> release, List<ObjectStatus> objects) {
    public AppStatus {
        objects = List.copyOf(objects);
    }

    /** Whether it exists and everything is ready. */
    public boolean ready() {
        return exists && objects.stream().allMatch(object -> object.state() == ObjectStatus.State.READY);
    }
}
