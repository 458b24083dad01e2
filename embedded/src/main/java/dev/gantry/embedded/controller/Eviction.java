package dev.gantry.embedded.controller;

import dev.gantry.cluster.Refusal;
import dev.gantry.embedded.object.Client;
import dev.gantry.embedded.object.Stored;
import dev.gantry.embedded.object.Timestamps;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Deletes a pod if its disruption budget lets it go. */
public final class Eviction {
    private static final String VIOLATED = "Cannot evict pod as it would violate the pod's disruption budget.";

    private Eviction() {}

    /**
     * Whether a pod may be evicted now, and in whose name.
     *
     * @param budgets those of the pod's namespace
     * @return the budget that pays for it; empty where nobody has to
     * @throws Refusal of status 429 where the budget is used up, 500 where the pod has several budgets
     */
    public static Optional<Stored> allowed(Stored pod, List<Stored> budgets) {
        if (Pods.isFinished(pod) || Pods.phase(pod).equals("Pending") || pod.isDeleting()) {
            return Optional.empty();
        }
        List<Stored> holding = new ArrayList<>();
        for (Stored budget : budgets) {
            if (budget.namespace().equals(pod.namespace()) && BudgetController.chooses(budget, pod)) {
                holding.add(budget);
            }
        }
        if (holding.size() > 1) {
            throw refusal(
                    "This pod has more than one PodDisruptionBudget, which the eviction subresource does not support.",
                    500,
                    "",
                    List.of(),
                    Optional.empty());
        } else if (holding.isEmpty() || isFree(pod, holding.get(0))) {
            return Optional.empty();
        }
        check(holding.get(0));
        return Optional.of(holding.get(0));
    }

    /** Evicts a pod: its budget has one disruption less, and it is deleted with its grace period. */
    public static void evict(Stored pod, Client client) {
        List<Stored> budgets = client.list("policy/v1", "PodDisruptionBudget", pod.namespace());
        allowed(pod, budgets)
                .ifPresent(budget -> client.updateStatus(budget.ref(), status -> {
                    int left = status.path("disruptionsAllowed").asInt(0) - 1;
                    status.put("disruptionsAllowed", left);
                    status.withObjectProperty("disruptedPods").put(pod.name(), Timestamps.of(client.now()));
                    if (left == 0) {
                        StatusCondition.set(status, "DisruptionAllowed", false, "InsufficientPods", "", client.now());
                    }
                }));
        if (!pod.isDeleting()) {
            client.updateStatus(
                    pod.ref(),
                    status -> StatusCondition.set(
                            status,
                            "DisruptionTarget",
                            true,
                            "EvictionByEvictionAPI",
                            "Eviction API: evicting",
                            client.now()));
        }
        client.delete(pod.ref());
    }

    /** Whether a pod that is not ready may go anyway: always, or as long as enough others are. */
    private static boolean isFree(Stored pod, Stored budget) {
        if (Pods.isReady(pod)) {
            return false;
        }
        int healthy = budget.status().path("currentHealthy").asInt(0);
        int desired = budget.status().path("desiredHealthy").asInt(0);
        return budget.spec().path("unhealthyPodEvictionPolicy").asString("").equals("AlwaysAllow")
                || (healthy >= desired && desired > 0);
    }

    private static void check(Stored budget) {
        JsonNode status = budget.status();
        String name = "The disruption budget " + budget.name();
        if (status.path("observedGeneration").asLong(0) < budget.generation()) {
            String why = name + " is still being processed by the server.";
            throw tooMany(why, Optional.of(Duration.ofSeconds(10)));
        } else if (status.path("disruptionsAllowed").asInt(0) > 0) {
            return;
        }
        JsonNode condition = budget.condition("DisruptionAllowed");
        String reason = condition.path("reason").asString("");
        String message = condition.path("message").asString("");
        int healthy = status.path("currentHealthy").asInt(0);
        int desired = status.path("desiredHealthy").asInt(0);
        String why = " does not allow evicting pods currently";
        if (reason.equals("SyncFailed") && !message.isEmpty()) {
            why += " because it failed sync: " + message;
        } else if (healthy <= desired) {
            why = " needs " + desired + " healthy pods and has " + healthy + " currently";
        } else if (condition.path("status").asString("").equals("False") && !message.isEmpty()) {
            why += " (" + reason + "): " + message;
        }
        throw tooMany(name + why, Optional.empty());
    }

    private static Refusal tooMany(String why, Optional<Duration> retryAfter) {
        return refusal(
                VIOLATED, 429, "TooManyRequests", List.of(new Refusal.Cause("DisruptionBudget", "", why)), retryAfter);
    }

    private static Refusal refusal(
            String message, int status, String reason, List<Refusal.Cause> causes, Optional<Duration> retryAfter) {
        return new Refusal("cluster-unavailable", message, status, reason, causes, retryAfter);
    }
}
