package dev.gantry.embedded.scheduler;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * What a pod asks of its node: its containers and sidecars together, or an init container with the sidecars before it where that
 * is more; what is said of the pod as a whole goes before; its overhead comes on top.
 *
 * @param asked what the node must have free
 * @param guessed the same with something for containers that ask for no CPU or memory, so that they are spread as well
 * @param guessedOfContainers the same without what is said of the pod as a whole, which the score {@code LeastAllocated} does not
 *     see in the pod to be placed
 */
record PodRequests(Resources asked, Resources guessed, Resources guessedOfContainers) {
    private static final long GUESSED_CPU = 100;
    private static final long GUESSED_MEMORY = 200L << 20;

    static PodRequests of(JsonNode spec) {
        Resources guessed = containers(spec, true);
        return new PodRequests(
                whole(spec, containers(spec, false)),
                whole(spec, guessed),
                guessed.plus(Resources.of(spec.path("overhead"))));
    }

    private static Resources containers(JsonNode spec, boolean guess) {
        Resources sidecars = Resources.NONE;
        Resources starting = Resources.NONE;
        for (JsonNode init : spec.path("initContainers")) {
            Resources one = of(init, guess);
            if (isSidecar(init)) {
                sidecars = sidecars.plus(one);
            } else {
                starting = starting.max(sidecars.plus(one));
            }
        }
        Resources running = sidecars;
        for (JsonNode container : spec.path("containers")) {
            running = running.plus(of(container, guess));
        }
        return running.max(starting);
    }

    private static Resources whole(JsonNode spec, Resources containers) {
        Resources all = containers;
        JsonNode whole = spec.path("resources").path("requests");
        if (!whole.isEmpty()) {
            all = replaced(all, whole);
        }
        return all.plus(Resources.of(spec.path("overhead")));
    }

    private static Resources replaced(Resources all, JsonNode whole) {
        Resources said = Resources.of(whole);
        Map<String, Long> others = new TreeMap<>(all.others());
        others.putAll(said.others());
        return new Resources(
                whole.has("cpu") ? said.cpu() : all.cpu(),
                whole.has("memory") ? said.memory() : all.memory(),
                all.storage(),
                others);
    }

    private static Resources of(JsonNode container, boolean guess) {
        JsonNode requests = container.path("resources").path("requests");
        Resources asked = requests.isEmpty() ? Resources.NONE : Resources.of(requests);
        if (!guess) {
            return asked;
        }
        return new Resources(
                requests.has("cpu") ? asked.cpu() : GUESSED_CPU,
                requests.has("memory") ? asked.memory() : GUESSED_MEMORY,
                asked.storage(),
                asked.others());
    }

    static boolean isSidecar(JsonNode initContainer) {
        return initContainer.path("restartPolicy").asString("").equals("Always");
    }
}
