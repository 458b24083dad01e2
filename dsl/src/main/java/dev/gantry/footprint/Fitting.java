package dev.gantry.footprint;

import dev.gantry.kubernetes.Quantity;
import dev.gantry.kubernetes.core.V1Node;
import dev.gantry.kubernetes.core.V1NodeSpec;
import dev.gantry.kubernetes.core.V1NodeStatus;
import dev.gantry.kubernetes.core.V1PodSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Compares sums with what machines can give. */
final class Fitting {
    private static final String PODS = "pods";

    private final Footprint footprint;
    private final List<V1Node> nodes = new ArrayList<>();
    private final List<String> shortages = new ArrayList<>();

    private Fitting(Footprint footprint, Pool pool) {
        this.footprint = footprint.on(pool);
        for (V1Node node : pool.nodes()) {
            if (!node.spec().flatMap(V1NodeSpec::unschedulable).orElse(false)) {
                nodes.add(node);
            }
        }
    }

    static Fit of(Footprint footprint, Pool pool) {
        return new Fitting(footprint, pool).fit();
    }

    private Fit fit() {
        boolean each = true;
        for (WorkloadCost cost : footprint.workloads()) {
            each &= fits(cost);
        }
        Amounts there = allocatable(nodes);
        boolean atRest = fits("At rest", footprint.atRest(), there);
        boolean scaledOut = fits("Scaled out", footprint.scaledOut(), there);
        boolean one = fits("While one is upgraded", footprint.upgradingOne(), there);
        boolean all = fits("While all are upgraded at once", footprint.upgradingAll(), there);
        return new Fit(each && atRest, each && scaledOut, each && one, each && all, shortages);
    }

    /** Whether each pod has a node that is right and large enough. */
    private boolean fits(WorkloadCost cost) {
        if (cost.upgrade().mostPods() == 0) {
            return true;
        }
        String name = cost.workload().kind() + "/" + cost.workload().name();
        List<V1Node> right = right(nodes, cost.pod());
        if (right.isEmpty()) {
            shortages.add("No node is right for " + name + ", by labels and taints.");
            return false;
        }
        for (V1Node node : right) {
            if (cost.requests().isWithin(allocatable(List.of(node)))) {
                return true;
            }
        }
        shortages.add("No node that is right for " + name + " can hold one pod of " + cost.requests() + ".");
        return false;
    }

    private boolean fits(String when, Sum sum, Amounts there) {
        Amounts asked = sum.requests().plus(Amounts.of(Map.of(PODS, Quantity.of(sum.pods()))));
        if (asked.isWithin(there)) {
            return true;
        }
        for (String resource : asked.resources()) {
            if (asked.amount(resource).compareTo(there.amount(resource)) > 0) {
                shortages.add(when + ", " + asked.quantity(resource) + " " + resource + " are asked of "
                        + there.quantity(resource) + ".");
            }
        }
        return false;
    }

    static List<V1Node> right(List<V1Node> nodes, V1PodSpec pod) {
        List<V1Node> right = new ArrayList<>();
        for (V1Node node : nodes) {
            if (NodeMatch.isRight(node, pod)) {
                right.add(node);
            }
        }
        return right;
    }

    private static Amounts allocatable(List<V1Node> nodes) {
        Amounts all = Amounts.NONE;
        for (V1Node node : nodes) {
            all = all.plus(
                    Amounts.of(node.status().map(V1NodeStatus::allocatable).orElse(Map.of())));
        }
        return all;
    }
}
