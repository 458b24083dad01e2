package dev.gantry.footprint;

import static java.util.Objects.requireNonNull;

import dev.gantry.kubernetes.Named;
import dev.gantry.kubernetes.core.V1Node;
import dev.gantry.manifest.Manifest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an app asks of its machines, workload by workload and in all, as Kubernetes counts it: at rest, scaled out, and at the
 * height of an upgrade. Prints as a table.
 *
 * <p>How many pods a DaemonSet has depends on the machines: without {@link #on} it counts for none.
 */
public final class Footprint {
    private final List<WorkloadCost> workloads;

    private Footprint(List<WorkloadCost> workloads) {
        this.workloads = List.copyOf(workloads);
    }

    /** Of all that runs pods in a manifest, also in Kubernetes' own words. */
    public static Footprint of(Manifest manifest) {
        return new Footprint(Costs.of(manifest));
    }

    /** On these machines: each DaemonSet has a pod on each node that is right for it by labels and taints. */
    public Footprint on(Pool pool) {
        List<V1Node> nodes = requireNonNull(pool, "pool").nodes();
        return new Footprint(workloads.stream().map(cost -> cost.on(nodes)).toList());
    }

    /** What each workload asks for, in the order of the manifest. */
    public List<WorkloadCost> workloads() {
        return workloads;
    }

    /** What one part asks for; empty where it runs no pods. */
    public Optional<WorkloadCost> of(Named part) {
        return workloads.stream()
                .filter(cost -> cost.workload().name().equals(part.name()))
                .findFirst();
    }

    /** All together, autoscalers at their least, jobs ended. */
    public Sum atRest() {
        Sum sum = Sum.NOTHING;
        for (WorkloadCost cost : workloads) {
            sum = sum.plus(cost.times(cost.leastPods()));
        }
        return sum;
    }

    /** All together, autoscalers at their most, all jobs running. */
    public Sum scaledOut() {
        Sum sum = Sum.NOTHING;
        for (WorkloadCost cost : workloads) {
            sum = sum.plus(cost.times(cost.mostPods()));
        }
        return sum;
    }

    /** Scaled out, while one workload is upgraded: of each resource, the one that asks most. */
    public Sum upgradingOne() {
        Sum rest = scaledOut();
        Sum most = rest;
        for (WorkloadCost cost : workloads) {
            most = most.max(rest.plus(cost.times(cost.upgrade().mostPods() - cost.mostPods())));
        }
        return most;
    }

    /** Scaled out, while all workloads are upgraded at once, each at its height. */
    public Sum upgradingAll() {
        Sum sum = Sum.NOTHING;
        for (WorkloadCost cost : workloads) {
            sum = sum.plus(cost.times(cost.upgrade().mostPods()));
        }
        return sum;
    }

    /** Whether the sums fit what the machines can give. That is necessary, not sufficient: see {@link Fit}. */
    public Fit fitsIn(Pool pool) {
        return Fitting.of(this, requireNonNull(pool, "pool"));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Footprint that && workloads.equals(that.workloads);
    }

    @Override
    public int hashCode() {
        return workloads.hashCode();
    }

    /** Two tables: a line a workload, and a line a sum. */
    @Override
    public String toString() {
        return FootprintText.of(this);
    }
}
