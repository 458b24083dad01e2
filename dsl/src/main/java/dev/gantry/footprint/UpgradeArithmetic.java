package dev.gantry.footprint;

import dev.gantry.kubernetes.IntOrString;
import dev.gantry.kubernetes.apps.V1DaemonSetSpec;
import dev.gantry.kubernetes.apps.V1DaemonSetUpdateStrategy;
import dev.gantry.kubernetes.apps.V1DeploymentSpec;
import dev.gantry.kubernetes.apps.V1DeploymentStrategy;
import dev.gantry.kubernetes.apps.V1RollingUpdateDaemonSet;
import dev.gantry.kubernetes.apps.V1RollingUpdateDeployment;
import dev.gantry.kubernetes.apps.V1RollingUpdateStatefulSetStrategy;
import dev.gantry.kubernetes.apps.V1StatefulSetSpec;
import dev.gantry.kubernetes.apps.V1StatefulSetUpdateStrategy;
import dev.gantry.rollout.Rollout;
import java.util.Optional;

/** How many pods an upgrade adds and takes away, rounded as each of Kubernetes' controllers rounds. */
final class UpgradeArithmetic {
    private static final IntOrString QUARTER = IntOrString.of("25%");
    private static final IntOrString ZERO = IntOrString.of(0);
    private static final IntOrString ONE = IntOrString.of(1);

    private UpgradeArithmetic() {}

    /** Surge is rounded up, unavailable down; where both come to none, one may be missing. */
    static UpgradeCost of(V1DeploymentSpec deployment, Optional<Rollout> rollout, int replicas) {
        if (deployment
                .strategy()
                .flatMap(V1DeploymentStrategy::type)
                .filter(type -> type == V1DeploymentStrategy.Type.RECREATE)
                .isPresent()) {
            return beside(rollout, replicas, new UpgradeCost(replicas, 0));
        }
        Optional<V1RollingUpdateDeployment> rolling =
                deployment.strategy().flatMap(V1DeploymentStrategy::rollingUpdate);
        int surge = up(rolling.flatMap(V1RollingUpdateDeployment::maxSurge).orElse(QUARTER), replicas);
        int missing =
                down(rolling.flatMap(V1RollingUpdateDeployment::maxUnavailable).orElse(QUARTER), replicas);
        return beside(rollout, replicas, bounded(replicas, surge, surge == 0 && missing == 0 ? 1 : missing));
    }

    /** In the last phase the stand-in serves beside the first, which is brought up to date. */
    private static UpgradeCost beside(Optional<Rollout> rollout, int replicas, UpgradeCost first) {
        int more = rollout.map(it -> it.mostBeside(replicas)).orElse(0);
        return new UpgradeCost(first.mostPods() + more, Math.min(replicas, first.fewestReady() + more));
    }

    /** Replaced in place. Unavailable is rounded down, but is one at least; those below the partition stay as they are. */
    static UpgradeCost of(V1StatefulSetSpec set, int replicas) {
        Optional<V1StatefulSetUpdateStrategy> strategy = set.updateStrategy();
        if (strategy.flatMap(V1StatefulSetUpdateStrategy::type)
                .filter(type -> type == V1StatefulSetUpdateStrategy.Type.ON_DELETE)
                .isPresent()) {
            return new UpgradeCost(replicas, replicas);
        }
        Optional<V1RollingUpdateStatefulSetStrategy> rolling =
                strategy.flatMap(V1StatefulSetUpdateStrategy::rollingUpdate);
        int missing = Math.max(
                1,
                down(
                        rolling.flatMap(V1RollingUpdateStatefulSetStrategy::maxUnavailable)
                                .orElse(ONE),
                        replicas));
        int replaced = Math.max(
                0,
                replicas
                        - rolling.flatMap(V1RollingUpdateStatefulSetStrategy::partition)
                                .orElse(0));
        return bounded(replicas, 0, Math.min(missing, replaced));
    }

    /** Of so many nodes. Both are rounded up; where both come to none, one may be missing. */
    static UpgradeCost of(V1DaemonSetSpec set, int nodes) {
        Optional<V1DaemonSetUpdateStrategy> strategy = set.updateStrategy();
        if (strategy.flatMap(V1DaemonSetUpdateStrategy::type)
                .filter(type -> type == V1DaemonSetUpdateStrategy.Type.ON_DELETE)
                .isPresent()) {
            return new UpgradeCost(nodes, nodes);
        }
        Optional<V1RollingUpdateDaemonSet> rolling = strategy.flatMap(V1DaemonSetUpdateStrategy::rollingUpdate);
        int surge = up(rolling.flatMap(V1RollingUpdateDaemonSet::maxSurge).orElse(ZERO), nodes);
        int missing =
                up(rolling.flatMap(V1RollingUpdateDaemonSet::maxUnavailable).orElse(ONE), nodes);
        return bounded(nodes, Math.min(surge, nodes), surge == 0 && missing == 0 ? 1 : missing);
    }

    private static UpgradeCost bounded(int pods, int surge, int missing) {
        // Of nothing, nothing is replaced.
        return new UpgradeCost(pods == 0 ? 0 : pods + surge, Math.max(0, pods - missing));
    }

    static int up(IntOrString share, int of) {
        return scaled(share, of, 99);
    }

    static int down(IntOrString share, int of) {
        return scaled(share, of, 0);
    }

    private static int scaled(IntOrString share, int of, int round) {
        if (share.number().isPresent()) {
            return share.number().get();
        }
        String text = share.toString();
        long percent = Long.parseLong(text.substring(0, text.length() - 1));
        return (int) ((percent * of + round) / 100);
    }
}
