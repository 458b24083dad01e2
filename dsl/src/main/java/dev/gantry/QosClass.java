package dev.gantry;

import dev.gantry.kubernetes.Quantity;
import dev.gantry.kubernetes.core.V1Container;
import dev.gantry.kubernetes.core.V1PodSpec;
import dev.gantry.kubernetes.core.V1ResourceRequirements;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * In which order a node that runs out of memory ends pods: {@link #BEST_EFFORT} first, {@link #GUARANTEED} last ({@code
 * status.qosClass}). A namespace's {@link LimitRange} can change it by filling in what was not said.
 */
public enum QosClass {
    /** Everything is limited, and requested in full. */
    GUARANTEED,
    /** Something is requested or limited. */
    BURSTABLE,
    /** Nothing is. */
    BEST_EFFORT;

    private static final List<String> COUNTED = List.of("cpu", "memory");

    /** Of pods like this; Kubernetes' defaults for what was not said are taken into account. */
    public static QosClass of(V1PodSpec pod) {
        Optional<V1ResourceRequirements> whole = pod.resources()
                .filter(said -> !said.requests().isEmpty() || !said.limits().isEmpty());
        if (whole.isPresent()) {
            return of(asked(whole.get(), pod), whole.get().limits());
        }
        List<V1Container> all = new ArrayList<>(pod.initContainers());
        all.addAll(pod.containers());
        QosClass found = null;
        for (V1Container container : all) {
            QosClass its = container
                    .resources()
                    .map(said -> of(withLimits(said), said.limits()))
                    .orElse(BEST_EFFORT);
            if (found != null && found != its) {
                return BURSTABLE;
            }
            found = its;
        }
        return found == null ? BEST_EFFORT : found;
    }

    private static QosClass of(Map<String, Quantity> requests, Map<String, Quantity> limits) {
        QosClass found = null;
        for (String resource : COUNTED) {
            BigDecimal request = amount(requests, resource);
            BigDecimal limit = amount(limits, resource);
            QosClass its = request.signum() == 0 && limit.signum() == 0
                    ? BEST_EFFORT
                    : request.compareTo(limit) == 0 ? GUARANTEED : BURSTABLE;
            if (found != null && found != its) {
                return BURSTABLE;
            }
            found = its;
        }
        return found == null ? BEST_EFFORT : found;
    }

    /** What has a limit and no request requests its limit. */
    private static Map<String, Quantity> withLimits(V1ResourceRequirements said) {
        Map<String, Quantity> requests = new TreeMap<>(said.limits());
        requests.putAll(said.requests());
        return requests;
    }

    /** Of a pod as a whole, what is limited and not requested is requested as its containers do, else as limited. */
    private static Map<String, Quantity> asked(V1ResourceRequirements whole, V1PodSpec pod) {
        Map<String, Quantity> requests = new TreeMap<>(whole.requests());
        for (Map.Entry<String, Quantity> limit : whole.limits().entrySet()) {
            BigDecimal containers = ofContainers(pod, limit.getKey());
            requests.putIfAbsent(
                    limit.getKey(),
                    containers.signum() == 0 ? limit.getValue() : Quantity.of(containers.toPlainString()));
        }
        return requests;
    }

    /** Init containers run one after the other, beside the sidecars that started before them; the rest runs at once. */
    private static BigDecimal ofContainers(V1PodSpec pod, String resource) {
        BigDecimal most = BigDecimal.ZERO;
        BigDecimal sidecars = BigDecimal.ZERO;
        for (V1Container container : pod.initContainers()) {
            BigDecimal with = sidecars.add(requested(container, resource));
            most = most.max(with);
            if (container.restartPolicy().isPresent()) {
                sidecars = with;
            }
        }
        BigDecimal running = sidecars;
        for (V1Container container : pod.containers()) {
            running = running.add(requested(container, resource));
        }
        return most.max(running);
    }

    private static BigDecimal requested(V1Container container, String resource) {
        return container
                .resources()
                .map(said -> amount(withLimits(said), resource))
                .orElse(BigDecimal.ZERO);
    }

    private static BigDecimal amount(Map<String, Quantity> amounts, String resource) {
        Quantity quantity = amounts.get(resource);
        return quantity == null ? BigDecimal.ZERO : quantity.amount();
    }
}
