package dev.gantry.embedded.scheduler;

import dev.gantry.embedded.object.Selector;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Which pods a rule is about. Where there is no {@code labelSelector} it is about none; one that says nothing is about all. */
final class PodSelector {
    private static final PodSelector NONE = new PodSelector(Optional.empty());

    private final Optional<Selector> selector;

    private PodSelector(Optional<Selector> selector) {
        this.selector = selector;
    }

    /**
     * That of a rule of {@code pod}: the pods must have its values of the labels {@code matchLabelKeys} of the rule, and others
     * than its values of {@code mismatchLabelKeys}.
     */
    static PodSelector of(JsonNode rule, Map<String, String> pod) {
        JsonNode said = rule.path("labelSelector");
        if (!(said instanceof ObjectNode selector)) {
            return NONE;
        }
        JsonNode same = rule.path("matchLabelKeys");
        JsonNode other = rule.path("mismatchLabelKeys");
        if (same.isEmpty() && other.isEmpty()) {
            return new PodSelector(Optional.of(Selector.of(selector)));
        }
        ObjectNode narrowed = selector.deepCopy();
        same.forEach(key -> require(narrowed, key.asString(""), "In", pod));
        other.forEach(key -> require(narrowed, key.asString(""), "NotIn", pod));
        return new PodSelector(Optional.of(Selector.of(narrowed)));
    }

    private static void require(ObjectNode selector, String key, String operator, Map<String, String> pod) {
        String value = pod.get(key);
        if (value != null) {
            ObjectNode requirement =
                    selector.withArrayProperty("matchExpressions").addObject();
            requirement.put("key", key).put("operator", operator);
            requirement.withArrayProperty("values").add(value);
        }
    }

    /** Pods that have these labels and are chosen by a {@code labelSelector} as well. */
    static PodSelector ofBoth(Map<String, String> labels, JsonNode labelSelector) {
        ObjectNode both = labelSelector instanceof ObjectNode selector
                ? selector.deepCopy()
                : JsonNodeFactory.instance.objectNode();
        labels.keySet().forEach(key -> require(both, key, "In", labels));
        return new PodSelector(Optional.of(Selector.of(both)));
    }

    boolean matches(Map<String, String> labels) {
        return selector.isPresent() && selector.get().matches(labels);
    }

    /** Whether it is about all pods because it says nothing. */
    boolean isEmpty() {
        return selector.isPresent() && selector.get().isEmpty();
    }
}
