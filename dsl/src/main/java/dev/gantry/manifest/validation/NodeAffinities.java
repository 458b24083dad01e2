package dev.gantry.manifest.validation;

import io.fabric8.kubernetes.api.model.NodeAffinity;
import io.fabric8.kubernetes.api.model.NodeSelectorRequirement;
import io.fabric8.kubernetes.api.model.NodeSelectorTerm;
import io.fabric8.kubernetes.api.model.PreferredSchedulingTerm;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Machines that a pod asks for. */
final class NodeAffinities {
    private static final List<String> OPERATORS = List.of("In", "NotIn", "Exists", "DoesNotExist", "Gt", "Lt");
    private static final int HEAVIEST = 100;

    private NodeAffinities() {}

    static void check(@Nullable NodeAffinity affinity, At at, Faults faults) {
        if (affinity == null) {
            return;
        }
        if (affinity.getRequiredDuringSchedulingIgnoredDuringExecution() != null) {
            List<NodeSelectorTerm> terms = Items.of(
                    affinity.getRequiredDuringSchedulingIgnoredDuringExecution().getNodeSelectorTerms());
            At in = at.in("requiredDuringSchedulingIgnoredDuringExecution").in("nodeSelectorTerms");
            if (terms.isEmpty()) {
                faults.missing(in, "Say one term at least.");
            }
            for (int i = 0; i < terms.size(); i++) {
                term(terms.get(i), in.nth(i), faults);
            }
        }
        List<PreferredSchedulingTerm> preferred =
                Items.of(affinity.getPreferredDuringSchedulingIgnoredDuringExecution());
        for (int i = 0; i < preferred.size(); i++) {
            At in = at.in("preferredDuringSchedulingIgnoredDuringExecution").nth(i);
            weight(preferred.get(i).getWeight(), in, faults);
            if (preferred.get(i).getPreference() == null) {
                faults.missing(in.in("preference"), "Say what is preferred.");
            } else {
                term(preferred.get(i).getPreference(), in.in("preference"), faults);
            }
        }
    }

    static void weight(@Nullable Integer weight, At at, Faults faults) {
        if (weight == null) {
            faults.missing(at.in("weight"), "Say 1 to 100.");
        }
        faults.range(at.in("weight"), weight, 1, HEAVIEST);
    }

    static void term(NodeSelectorTerm term, At at, Faults faults) {
        for (int i = 0; i < Items.of(term.getMatchExpressions()).size(); i++) {
            NodeSelectorRequirement expression =
                    Items.of(term.getMatchExpressions()).get(i);
            At in = at.in("matchExpressions").nth(i);
            Labels.key(expression.getKey(), in.in("key"), faults);
            values(expression, in, faults);
        }
        for (int i = 0; i < Items.of(term.getMatchFields()).size(); i++) {
            field(Items.of(term.getMatchFields()).get(i), at.in("matchFields").nth(i), faults);
        }
    }

    private static void values(NodeSelectorRequirement expression, At at, Faults faults) {
        String operator = expression.getOperator();
        List<String> values = Items.of(expression.getValues());
        if (operator == null || !OPERATORS.contains(operator)) {
            faults.wrong(
                    "enum-unknown", at.in("operator"), operator, "Say one of " + String.join(", ", OPERATORS) + ".");
            return;
        }
        switch (operator) {
            case "In", "NotIn" -> {
                if (values.isEmpty()) {
                    Selectors.selectorInvalid(operator, true, at, faults);
                }
            }
            case "Exists", "DoesNotExist" -> {
                if (!values.isEmpty()) {
                    Selectors.selectorInvalid(operator, false, at, faults);
                }
            }
            default -> {
                if (values.size() != 1) {
                    faults.clash(
                            "selector-invalid",
                            at.in("values"),
                            "The operator " + operator + " has " + values.size() + " values at " + at + " of "
                                    + faults.object() + ".",
                            "Say one whole number.");
                }
            }
        }
        for (int i = 0; i < values.size(); i++) {
            Labels.value(values.get(i), at.in("values").nth(i), faults);
        }
    }

    /** Only a node's name can be asked for so. */
    private static void field(NodeSelectorRequirement field, At at, Faults faults) {
        boolean isKnown = "metadata.name".equals(field.getKey());
        if (!isKnown) {
            faults.wrong(
                    "selector-invalid", at.in("key"), field.getKey(), "Say metadata.name, the only field there is.");
        }
        String operator = field.getOperator();
        if (!"In".equals(operator) && !"NotIn".equals(operator)) {
            faults.wrong("enum-unknown", at.in("operator"), operator, "Say In or NotIn.");
        } else if (Items.of(field.getValues()).size() != 1) {
            faults.clash(
                    "selector-invalid",
                    at.in("values"),
                    at + " of " + faults.object() + " has "
                            + Items.of(field.getValues()).size() + " values.",
                    "Say one.");
        }
        for (int i = 0; isKnown && i < Items.of(field.getValues()).size(); i++) {
            faults.name(at.in("values").nth(i), Items.of(field.getValues()).get(i), Names.SUBDOMAIN);
        }
    }
}
