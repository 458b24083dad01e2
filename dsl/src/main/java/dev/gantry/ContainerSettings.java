package dev.gantry;

import dev.gantry.kubernetes.core.V1Container;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** How a container's program is started and what it may do on its node. Fields change in a fresh copy only. */
final class ContainerSettings {
    static final ContainerSettings NONE = new ContainerSettings();

    Keyed<Capability, Capability> capabilities = Keyed.none();

    V1Container.@Nullable ImagePullPolicy pull;

    @Nullable
    Said<String> workingDirectory;

    @Nullable
    Said<String> messagePath;

    boolean messageFromLogs;

    @Nullable
    Said<Long> user;

    /** Why. */
    @Nullable
    Said<String> privileged;

    private ContainerSettings() {}

    /** Whether nothing was said of what its processes may do. */
    boolean isSilentOnRights() {
        return capabilities.isEmpty() && user == null && privileged == null;
    }

    ContainerSettings copy() {
        ContainerSettings next = new ContainerSettings();
        next.capabilities = capabilities;
        next.pull = pull;
        next.workingDirectory = workingDirectory;
        next.messagePath = messagePath;
        next.messageFromLogs = messageFromLogs;
        next.user = user;
        next.privileged = privileged;
        return next;
    }

    private @Nullable Object[] all() {
        return new @Nullable Object[] {
            capabilities, pull, workingDirectory, messagePath, messageFromLogs, user, privileged
        };
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ContainerSettings that && Arrays.equals(all(), that.all());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(all());
    }
}
