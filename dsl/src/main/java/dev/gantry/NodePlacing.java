package dev.gantry;

import dev.gantry.kubernetes.core.V1NodeAffinity;
import dev.gantry.kubernetes.core.V1NodeSelector;
import dev.gantry.kubernetes.core.V1NodeSelectorRequirement;
import dev.gantry.kubernetes.core.V1NodeSelectorTerm;
import dev.gantry.kubernetes.core.V1PreferredSchedulingTerm;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which nodes are right, as a pod's {@code nodeAffinity}. */
final class NodePlacing {
    private static final String NAME = "metadata.name";

    private NodePlacing() {}

    /** Null where nothing was said of nodes. */
    static @Nullable V1NodeAffinity of(Placement placement) {
        V1NodeAffinity nodes = V1NodeAffinity.of();
        List<V1PreferredSchedulingTerm> preferred = new ArrayList<>();
        for (Rule rule : placement.rules()) {
            if (rule instanceof Rule.Wish wish
                    && wish.weight().isPresent()
                    && wish.affinity() instanceof OnNodes wanted) {
                preferred.add(V1PreferredSchedulingTerm.of(
                        term(wanted.conditions()), wish.weight().get()));
            }
        }
        List<V1NodeSelectorTerm> required = new ArrayList<>();
        for (List<NodeCondition> alternative : NodeTerms.of(placement).all()) {
            required.add(term(alternative));
        }
        if (!required.isEmpty()) {
            nodes = nodes.requiredDuringSchedulingIgnoredDuringExecution(
                    V1NodeSelector.of(required.toArray(V1NodeSelectorTerm[]::new)));
        }
        if (!preferred.isEmpty()) {
            nodes = nodes.preferredDuringSchedulingIgnoredDuringExecution(preferred);
        }
        return required.isEmpty() && preferred.isEmpty() ? null : nodes;
    }

    private static V1NodeSelectorTerm term(List<NodeCondition> conditions) {
        List<V1NodeSelectorRequirement> labels = new ArrayList<>();
        List<V1NodeSelectorRequirement> fields = new ArrayList<>();
        for (NodeCondition condition : conditions) {
            (condition instanceof NodeName ? fields : labels).add(requirement(condition));
        }
        V1NodeSelectorTerm term = V1NodeSelectorTerm.of();
        term = labels.isEmpty() ? term : term.matchExpressions(labels);
        return fields.isEmpty() ? term : term.matchFields(fields);
    }

    private static V1NodeSelectorRequirement requirement(NodeCondition condition) {
        if (condition instanceof Labelled label) {
            V1NodeSelectorRequirement requirement =
                    requirement(label.key(), label.operator().toString());
            return label.values().isEmpty() ? requirement : requirement.values(label.values());
        }
        if (condition instanceof NodeNumber number) {
            return requirement(number.key(), number.operator().toString()).values(Long.toString(number.number()));
        }
        NodeName name = (NodeName) condition;
        return requirement(NAME, (name.wanted() ? Labelled.Operator.IN : Labelled.Operator.NOT_IN).toString())
                .values(name.name());
    }

    private static V1NodeSelectorRequirement requirement(String key, String operator) {
        return V1NodeSelectorRequirement.of(key, V1NodeSelectorRequirement.Operator.of(operator));
    }
}
