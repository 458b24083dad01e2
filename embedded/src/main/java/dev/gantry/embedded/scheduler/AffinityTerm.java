package dev.gantry.embedded.scheduler;

import dev.gantry.embedded.object.Selector;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * Which pods a pod wants to be near to, or far from, and what near means: a node of the same value of the label
 * {@code topologyKey}.
 *
 * @param weight how much it counts where it is a mere preference
 */
record AffinityTerm(
        Set<String> namespaces,
        Optional<Selector> namespaceSelector,
        PodSelector selector,
        String topologyKey,
        int weight) {

    /** Those that must hold, of an affinity or anti-affinity. */
    static List<AffinityTerm> required(JsonNode affinity, PodInfo owner) {
        List<AffinityTerm> terms = new ArrayList<>();
        for (JsonNode term : affinity.path("requiredDuringSchedulingIgnoredDuringExecution")) {
            terms.add(of(term, owner, 1));
        }
        return terms;
    }

    /** Those that had better hold. */
    static List<AffinityTerm> preferred(JsonNode affinity, PodInfo owner) {
        List<AffinityTerm> terms = new ArrayList<>();
        for (JsonNode weighted : affinity.path("preferredDuringSchedulingIgnoredDuringExecution")) {
            terms.add(of(
                    weighted.path("podAffinityTerm"),
                    owner,
                    weighted.path("weight").asInt(0)));
        }
        return terms;
    }

    private static AffinityTerm of(JsonNode term, PodInfo owner, int weight) {
        Set<String> namespaces = new TreeSet<>();
        term.path("namespaces").forEach(name -> namespaces.add(name.asString("")));
        JsonNode selector = term.path("namespaceSelector");
        if (namespaces.isEmpty() && !selector.isObject()) {
            namespaces.add(owner.namespace());
        }
        return new AffinityTerm(
                namespaces,
                selector.isObject() ? Optional.of(Selector.of(selector)) : Optional.empty(),
                PodSelector.of(term, owner.labels()),
                term.path("topologyKey").asString(""),
                weight);
    }

    /** Whether it is about a pod, whose namespace has these labels. */
    boolean matches(PodInfo pod, Map<String, String> namespaceLabels) {
        return (namespaces.contains(pod.namespace())
                        || (namespaceSelector.isPresent()
                                && namespaceSelector.get().matches(namespaceLabels)))
                && selector.matches(pod.labels());
    }
}
