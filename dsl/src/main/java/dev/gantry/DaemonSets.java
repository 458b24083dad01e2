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
        UpgradeWords steps = Workloads.upgrade(words);
        Integer revisions = Workloads.revisions(words, steps);
        spec = revisions == null ? spec : spec.revisionHistoryLimit(revisions);
        if (steps.minReady().isPresent()) {
            spec = spec.minReadySeconds(Seconds.of(steps.minReady().get()));
        }
        if (words.upgrade != null) {
            spec = spec.updateStrategy(strategy(words.upgrade.value()));
        }
        V1DaemonSet made = V1DaemonSet.of(words.name, spec).metadata(Workloads.metadata(words, scene, true));
        return Customized.by(words.daemon.customized(), made, "customize", report);
    }

    private static V1DaemonSetUpdateStrategy strategy(Upgrade upgrade) {
        if (upgrade instanceof OnDelete) {
            return V1DaemonSetUpdateStrategy.of().type(V1DaemonSetUpdateStrategy.Type.ON_DELETE);
        }
        Shares shares = Shares.of(upgrade);
        V1DaemonSetUpdateStrategy strategy =
                V1DaemonSetUpdateStrategy.of().type(V1DaemonSetUpdateStrategy.Type.ROLLING_UPDATE);
        // Kubernetes takes one of the two, and would fill in a maxUnavailable of 1.
        Optional<Share> unavailable =
                shares.surges() ? Optional.of(shares.unavailable().orElse(Share.of(0))) : shares.unavailable();
        V1RollingUpdateDaemonSet update = V1RollingUpdateDaemonSet.of();
        if (shares.surge().isPresent()) {
            update = update.maxSurge(shares.surge().get().intOrString());
        }
        if (unavailable.isPresent()) {
            update = update.maxUnavailable(unavailable.get().intOrString());
        }
        return update.equals(V1RollingUpdateDaemonSet.of()) ? strategy : strategy.rollingUpdate(update);
    }
}
