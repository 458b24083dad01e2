package dev.gantry.embedded.controller;

import dev.gantry.embedded.object.Client;
import dev.gantry.embedded.object.Controller;
import dev.gantry.embedded.object.Selector;
import dev.gantry.embedded.object.Stored;
import dev.gantry.manifest.ObjectRef;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Tells how many pods of each disruption budget could be evicted now. */
public final class BudgetController implements Controller {
    private static final String API = "policy/v1";
    private static final String KIND = "PodDisruptionBudget";
    private static final String ALLOWED = "DisruptionAllowed";

    /** A controller for all budgets. */
    public BudgetController() {}

    @Override
    public String name() {
        return "disruption-controller";
    }

    @Override
    public Stream<ObjectRef> concerned(Stored changed, Client client) {
        if (changed.ref().kind().equals(KIND)) {
            return Stream.of(changed.ref());
        } else if (changed.ref().kind().equals("Pod")) {
            return client.list(API, KIND, changed.namespace()).stream()
                    .filter(budget -> chooses(budget, changed))
                    .map(Stored::ref);
        }
        return Stream.empty();
    }

    /** Whether a pod is one of those that a budget holds. */
    static boolean chooses(Stored budget, Stored pod) {
        return selects(budget) && Selector.of(budget).matches(pod.labels());
    }

    private static boolean selects(Stored budget) {
        return budget.spec().path("selector").isObject();
    }

    @Override
    public void reconcile(ObjectRef ref, Client client) {
        Optional<Stored> found = client.get(ref);
        if (found.isEmpty()) {
            return;
        }
        Stored budget = found.get();
        List<Stored> pods = selects(budget) ? client.pods(budget.namespace(), Selector.of(budget)) : List.of();
        if (pods.isEmpty()) {
            client.event(budget, "Normal", "NoPods", "No matching pods found");
        }
        JsonNode least = budget.spec().path("minAvailable");
        // A plain number of pods that must stay needs nobody who says how many there are to be.
        boolean isPlain = !budget.spec().has("maxUnavailable") && least.isNumber();
        PodScale scale = PodScale.of(isPlain ? List.of() : pods, client);
        if (!scale.unknown().isEmpty()) {
            fail(budget, "found no controllers for pod \"" + scale.unknown() + "\"", client);
            return;
        } else if (scale.unmanaged()) {
            client.event(
                    budget,
                    "Warning",
                    "UnmanagedPods",
                    "pods that nothing manages are not counted; with a number as spec.minAvailable they would be");
        }
        write(budget, pods, isPlain ? pods.size() : scale.total(), client);
    }

    private static void write(Stored budget, List<Stored> pods, int expected, Client client) {
        JsonNode most = budget.spec().path("maxUnavailable");
        int desired = most.isMissingNode()
                ? IntOrPercent.of(budget.spec().path("minAvailable"), 0, expected, true)
                : Math.max(0, expected - IntOrPercent.of(most, 0, expected, true));
        Disrupted disrupted = Disrupted.of(budget, pods, client.now());
        int healthy = 0;
        for (Stored pod : pods) {
            healthy += Pods.isReady(pod) && !pod.isDeleting() && !disrupted.holds(pod) ? 1 : 0;
        }
        int allowed = expected == 0 ? 0 : Math.max(0, healthy - desired);
        int currentHealthy = healthy;
        client.updateStatus(budget.ref(), status -> {
            status.put("observedGeneration", budget.generation());
            status.put("currentHealthy", currentHealthy);
            status.put("desiredHealthy", desired);
            status.put("expectedPods", expected);
            status.put("disruptionsAllowed", allowed);
            disrupted.write(status);
            String reason = allowed > 0 ? "SufficientPods" : "InsufficientPods";
            StatusCondition.set(status, ALLOWED, allowed > 0, reason, "", client.now())
                    .put("observedGeneration", budget.generation());
        });
        disrupted.nextLook().ifPresent(after -> client.wake(budget.ref(), after));
    }

    /** Nobody knows how many pods there are to be: none may go. */
    private static void fail(Stored budget, String why, Client client) {
        String words = "Failed to calculate the number of expected pods: " + why;
        client.event(budget, "Warning", "CalculateExpectedPodCountFailed", words);
        client.updateStatus(budget.ref(), status -> {
            status.put("disruptionsAllowed", 0);
            StatusCondition.set(status, ALLOWED, false, "SyncFailed", why, client.now())
                    .put("observedGeneration", status.path("observedGeneration").asLong(0));
        });
    }
}
