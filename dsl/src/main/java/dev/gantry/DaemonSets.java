package dev.gantry;

import dev.gantry.kubernetes.apps.V1DaemonSet;
import dev.gantry.kubernetes.apps.V1DaemonSetSpec;
import dev.gantry.kubernetes.apps.V1DaemonSetUpdateStrategy;
import dev.gantry.kubernetes.apps.V1RollingUpdateDaemonSet;
import java.util.Optional;

/** The object of what runs once on each node. */
final class DaemonSets {
    private DaemonSets() {}

    static V1DaemonSet of(Daemon daemon, Scene scene, Report report) {
        Words words = daemon.words();
        V1DaemonSetSpec spec =
                V1DaemonSetSpec.of(Workloads.selector(words, scene), Pods.template(daemon, scene, report));
        if (words.fillsIn(Default.REVISION_HISTORY)) {
            spec = spec.revisionHistoryLimit(Workloads.HISTORY);
        }
        Steps steps = Workloads.steps(words);
        if (steps.minReady().isPresent()) {
            spec = spec.minReadySeconds(Seconds.of(steps.minReady().get()));
        }
        if (words.upgrade != null && words.upgrade.value() instanceof Rolling rolling) {
            spec = spec.updateStrategy(strategy(rolling));
        }
        V1DaemonSet made = V1DaemonSet.of(words.name, spec).metadata(Workloads.metadata(words, scene, true));
        return Customized.by(words.daemon.customized(), made, "customize", report);
    }

    private static V1DaemonSetUpdateStrategy strategy(Rolling rolling) {
        V1DaemonSetUpdateStrategy strategy =
                V1DaemonSetUpdateStrategy.of().type(V1DaemonSetUpdateStrategy.Type.ROLLING_UPDATE);
        boolean surges =
                rolling.maxSurge().isPresent() && !rolling.maxSurge().get().isZero();
        // Kubernetes takes one of the two, and would fill in a maxUnavailable of 1.
        Optional<Share> unavailable =
                surges ? Optional.of(rolling.maxUnavailable().orElse(Share.of(0))) : rolling.maxUnavailable();
        V1RollingUpdateDaemonSet update = V1RollingUpdateDaemonSet.of();
        if (rolling.maxSurge().isPresent()) {
            update = update.maxSurge(rolling.maxSurge().get().intOrString());
        }
        if (unavailable.isPresent()) {
            update = update.maxUnavailable(unavailable.get().intOrString());
        }
        return update.equals(V1RollingUpdateDaemonSet.of()) ? strategy : strategy.rollingUpdate(update);
    }
}
