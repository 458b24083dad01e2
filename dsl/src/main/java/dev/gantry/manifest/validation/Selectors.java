package dev.gantry.manifest.validation;

import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.LabelSelectorRequirement;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Labels that are asked for. */
final class Selectors {
    private static final List<String> OPERATORS = List.of("In", "NotIn", "Exists", "DoesNotExist");

    private Selectors() {}

    /** A workload's. */
    static void own(@Nullable LabelSelector selector, At at, Faults faults) {
        if (selector == null) {
            faults.missing(at, "Say matchLabels with labels of the pods.");
        } else {
            check(selector, at, faults);
        }
    }

    /** Anyone's. */
    static void check(@Nullable LabelSelector selector, At at, Faults faults) {
        if (selector == null) {
            return;
        }
        Labels.check(selector.getMatchLabels(), at.in("matchLabels"), faults);
        List<LabelSelectorRequirement> expressions = Items.of(selector.getMatchExpressions());
        for (int i = 0; i < expressions.size(); i++) {
            LabelSelectorRequirement expression = expressions.get(i);
            At in = at.in("matchExpressions").nth(i);
            Labels.key(expression.getKey(), in.in("key"), faults);
            values(expression.getOperator(), Items.of(expression.getValues()), in, faults);
        }
    }

    private static void values(@Nullable String operator, List<String> values, At at, Faults faults) {
        if (operator == null || !OPERATORS.contains(operator)) {
            faults.wrong(
                    "enum-unknown", at.in("operator"), operator, "Say one of " + String.join(", ", OPERATORS) + ".");
            return;
        }
        boolean wantsValues = operator.equals("In") || operator.equals("NotIn");
        if (wantsValues == values.isEmpty()) {
            selectorInvalid(operator, wantsValues, at, faults);
        }
        for (int i = 0; i < values.size(); i++) {
            Labels.value(values.get(i), at.in("values").nth(i), faults);
        }
    }

    static void selectorInvalid(String operator, boolean wantsValues, At at, Faults faults) {
        faults.clash(
                "selector-invalid",
                at.in("values"),
                "The operator " + operator + " stands " + (wantsValues ? "without" : "with") + " values at " + at
                        + " of " + faults.object() + ".",
                wantsValues ? "Say the values." : "Leave the values out.");
    }

    /** Labels without expressions, as a Service and a pod's nodeSelector have them. */
    static void plain(@Nullable Map<String, String> labels, At at, Faults faults) {
        Labels.check(labels, at, faults);
    }
}
