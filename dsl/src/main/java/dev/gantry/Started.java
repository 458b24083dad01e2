package dev.gantry;

import dev.gantry.kubernetes.core.V1Container;

/** How a container's image and program come to run. */
final class Started {
    private Started() {}

    static V1Container by(V1Container container, ContainerSettings said) {
        V1Container with = container;
        if (said.pull != null) {
            with = with.imagePullPolicy(said.pull);
        }
        if (said.workingDirectory != null) {
            with = with.workingDir(said.workingDirectory.value());
        }
        if (said.messagePath != null) {
            with = with.terminationMessagePath(said.messagePath.value());
        }
        return said.messageFromLogs
                ? with.terminationMessagePolicy(V1Container.TerminationMessagePolicy.FALLBACK_TO_LOGS_ON_ERROR)
                : with;
    }
}
