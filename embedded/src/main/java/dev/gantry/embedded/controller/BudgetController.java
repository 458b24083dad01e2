package dev.gantry.embedded.controller;

import dev.gantry.embedded.object.Client;
import dev.gantry.embedded.object.Controller;
import dev.gantry.embedded.object.Selector;
import dev.gantry.embedded.object.Stored;
import dev.gantry.manifest.ObjectRef;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Tells how many pods of each disruption budget could be evicted now. */
public final class BudgetController implements Controller {
    private static final String API = "policy/v1";
    private static final String KIND = "PodDisruptionBudget";

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

    private static boolean chooses(Stored budget, Stored pod) {
        JsonNode selector = budget.spec().path("selector");
        return selector.isObject() && Selector.of(selector).matches(pod.labels());
    }

    @Override
    public void reconcile(ObjectRef ref, Client client) {
        Optional<Stored> found = client.get(ref);
        if (found.isEmpty()) {
            return;
        }
        Stored budget = found.get();
        int healthy = 0;
        int pods = 0;
        Map<String, Integer> scales = new LinkedHashMap<>();
        for (Stored pod : client.list("v1", "Pod", budget.namespace())) {
            if (chooses(budget, pod) && !Pods.isFinished(pod)) {
                pods++;
                healthy += Pods.isReady(pod) && !pod.isDeleting() ? 1 : 0;
                Stored scaled = scaled(pod, client);
                scales.put(scaled.uid(), scaled.spec().path("replicas").asInt(1));
            }
        }
        int expected = scales.values().stream().mapToInt(it -> it).sum();
        write(budget, pods, expected, healthy, client);
    }

    /** What says how many pods there are to be: for a pod of a ReplicaSet its Deployment. */
    private static Stored scaled(Stored pod, Client client) {
        Stored owner = pod;
        for (Optional<Stored> next = pod.controller().flatMap(client::get);
                next.isPresent();
                next = owner.controller().flatMap(client::get)) {
            owner = next.get();
        }
        return owner;
    }

    private static void write(Stored budget, int pods, int scale, int healthy, Client client) {
        JsonNode least = budget.spec().path("minAvailable");
        JsonNode most = budget.spec().path("maxUnavailable");
        // A plain number of pods that must stay needs nobody who says how many there are to be.
        int expected = least.isNumber() ? pods : scale;
        int desired = least.isMissingNode()
                ? Math.max(0, expected - IntOrPercent.of(most, 0, expected, true))
                : IntOrPercent.of(least, 0, expected, true);
        int allowed = Math.max(0, expected == 0 ? 0 : healthy - desired);
        client.updateStatus(budget.ref(), status -> {
            status.put("observedGeneration", budget.generation());
            status.put("currentHealthy", healthy);
            status.put("desiredHealthy", desired);
            status.put("expectedPods", expected);
            status.put("disruptionsAllowed", allowed);
            condition(status, budget, allowed > 0, client);
        });
    }

    private static void condition(ObjectNode status, Stored budget, boolean allowed, Client client) {
        JsonNode there = status.path("conditions").path(0);
        ObjectNode condition = there instanceof ObjectNode known
                ? known
                : status.putArray("conditions")
                        .addObject()
                        .put("type", "DisruptionAllowed")
                        .put("message", "");
        String value = allowed ? "True" : "False";
        if (!condition.path("status").asString("").equals(value)) {
            condition.put("lastTransitionTime", Timestamps.of(client.now()));
        }
        condition
                .put("status", value)
                .put("reason", allowed ? "SufficientPods" : "InsufficientPods")
                .put("observedGeneration", budget.generation());
    }
}
