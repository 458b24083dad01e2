package dev.gantry.footprint;

import dev.gantry.kubernetes.Quantity;
import dev.gantry.kubernetes.core.V1Container;
import dev.gantry.kubernetes.core.V1PodSpec;
import dev.gantry.kubernetes.core.V1ResourceRequirements;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What one pod asks of its node, as the scheduler counts it: its containers and sidecars together, or an init container with
 * the sidecars started before it where that is more; what is said of the pod as a whole goes before.
 *
 * @param requests what a node must have free, with the pod's overhead
 * @param limits what its containers never get beyond
 * @param unlimited those of {@code cpu} and {@code memory} of which some container has no limit
 */
public record PodAmounts(Amounts requests, Amounts limits, Set<String> unlimited) {
    private static final List<String> LIMITED = List.of("cpu", "memory");

    /** What a pod of this spec asks. */
    public static PodAmounts of(V1PodSpec pod) {
        Amounts requests = Amounts.NONE;
        Amounts limits = Amounts.NONE;
        Amounts starting = Amounts.NONE;
        Amounts startingLimits = Amounts.NONE;
        Set<String> unlimited = new TreeSet<>();
        // Sidecars add up in the order in which they start.
        for (V1Container init : pod.initContainers()) {
            if (init.restartPolicy().orElse("").equals("Always")) {
                requests = requests.plus(requests(init));
                limits = limits.plus(limits(init));
                unlimited(init, unlimited);
            } else {
                starting = starting.max(requests.plus(requests(init)));
                startingLimits = startingLimits.max(limits.plus(limits(init)));
            }
        }
        for (V1Container container : pod.containers()) {
            requests = requests.plus(requests(container));
            limits = limits.plus(limits(container));
            unlimited(container, unlimited);
        }
        requests = requests.max(starting);
        limits = limits.max(startingLimits);
        if (pod.resources().isPresent()) {
            V1ResourceRequirements whole = pod.resources().get();
            Amounts wholeLimits = Amounts.of(whole.limits());
            requests = Amounts.of(whole.requests()).orElse(requests.orElse(wholeLimits));
            limits = wholeLimits.orElse(limits);
            unlimited.removeAll(wholeLimits.resources());
        }
        return new PodAmounts(requests.plus(Amounts.of(pod.overhead())), limits, Set.copyOf(unlimited));
    }

    /** What has a limit and no request requests its limit. */
    private static Amounts requests(V1Container container) {
        return of(container, false).orElse(limits(container));
    }

    private static Amounts limits(V1Container container) {
        return of(container, true);
    }

    private static Amounts of(V1Container container, boolean limits) {
        Map<String, Quantity> said = Map.of();
        if (container.resources().isPresent()) {
            V1ResourceRequirements resources = container.resources().get();
            said = limits ? resources.limits() : resources.requests();
        }
        return Amounts.of(said);
    }

    private static void unlimited(V1Container container, Set<String> unlimited) {
        Amounts limits = limits(container);
        for (String resource : LIMITED) {
            if (!limits.resources().contains(resource)) {
                unlimited.add(resource);
            }
        }
    }
}
