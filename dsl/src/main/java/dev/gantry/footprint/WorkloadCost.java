package dev.gantry.footprint;

import dev.gantry.kubernetes.apps.V1DaemonSetSpec;
import dev.gantry.kubernetes.core.V1Node;
import dev.gantry.kubernetes.core.V1PodSpec;
import dev.gantry.manifest.ObjectRef;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one workload asks for. */
public final class WorkloadCost {
    private final ObjectRef workload;
    private final V1PodSpec pod;
    private final PodAmounts one;
    private final int leastPods;
    private final int mostPods;
    private final UpgradeCost upgrade;
    private final Optional<V1DaemonSetSpec> daemon;

    WorkloadCost(ObjectRef workload, V1PodSpec pod, int leastPods, int mostPods, UpgradeCost upgrade) {
        this(workload, pod, leastPods, mostPods, upgrade, Optional.empty());
    }

    private WorkloadCost(
            ObjectRef workload,
            V1PodSpec pod,
            int leastPods,
            int mostPods,
            UpgradeCost upgrade,
            Optional<V1DaemonSetSpec> daemon) {
        this.workload = workload;
        this.pod = pod;
        this.one = PodAmounts.of(pod);
        this.leastPods = leastPods;
        this.mostPods = mostPods;
        this.upgrade = upgrade;
        this.daemon = daemon;
    }

    static WorkloadCost onEachNode(ObjectRef workload, V1PodSpec pod, V1DaemonSetSpec daemon) {
        return new WorkloadCost(workload, pod, 0, 0, UpgradeArithmetic.of(daemon, 0), Optional.of(daemon));
    }

    /** On machines: of a DaemonSet, how many of them are right for it. */
    WorkloadCost on(List<V1Node> nodes) {
        if (daemon.isEmpty()) {
            return this;
        }
        int pods = 0;
        for (V1Node node : nodes) {
            pods += NodeMatch.isRightForDaemon(node, pod) ? 1 : 0;
        }
        return new WorkloadCost(workload, pod, pods, pods, UpgradeArithmetic.of(daemon.get(), pods), daemon);
    }

    /** The object that runs its pods. */
    public ObjectRef workload() {
        return workload;
    }

    /** How many pods it has at the least: what an autoscaler never goes below; of a job none, since it ends. */
    public int leastPods() {
        return leastPods;
    }

    /** How many pods it has at the most, while no version changes. */
    public int mostPods() {
        return mostPods;
    }

    /** Whether it has a pod on each node that is right for it; how many these are, {@link Footprint#on} says. */
    public boolean isOnEachNode() {
        return daemon.isPresent();
    }

    /** What a node must have free for one pod. */
    public Amounts requests() {
        return one.requests();
    }

    /** What the containers of one pod never get beyond, of those that have a limit. */
    public Amounts limits() {
        return one.limits();
    }

    /** Those of {@code cpu} and {@code memory} of which some container has no limit. */
    public Set<String> unlimited() {
        return one.unlimited();
    }

    /**
     * What an upgrade takes: most pods at once where there are {@link #mostPods}, fewest ready where there are
     * {@link #leastPods}.
     */
    public UpgradeCost upgrade() {
        return upgrade;
    }

    V1PodSpec pod() {
        return pod;
    }

    Sum times(int pods) {
        return new Sum(
                pods, one.requests().times(pods), one.limits().times(pods), pods == 0 ? Set.of() : one.unlimited());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WorkloadCost that
                && workload.equals(that.workload)
                && pod.equals(that.pod)
                && leastPods == that.leastPods
                && mostPods == that.mostPods
                && upgrade.equals(that.upgrade)
                && daemon.equals(that.daemon);
    }

    @Override
    public int hashCode() {
        return Objects.hash(workload, pod, leastPods, mostPods, upgrade, daemon);
    }

    /** {@code Deployment/order: 3 to 10 pods, each 250m cpu, 512Mi memory}. */
    @Override
    public String toString() {
        String each = pods().equals("1") ? " pod of " : " pods, each ";
        return workload.kind() + "/" + workload.name() + ": "
                + (isOnEachNode() && mostPods == 0 ? "1 pod a node of " : pods() + each) + requests();
    }

    /** How many pods, in words: {@code 3 to 10}. */
    String pods() {
        if (daemon.isPresent() && mostPods == 0) {
            return "1 a node";
        }
        return leastPods == mostPods ? Integer.toString(mostPods) : leastPods + " to " + mostPods;
    }
}
