package dev.gantry.manifest.check;

import dev.gantry.kubernetes.meta.V1LabelSelector;
import dev.gantry.kubernetes.meta.V1LabelSelectorRequirement;
import dev.gantry.manifest.ObjectRef;
import dev.gantry.problem.Quoted;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Tells whether labels are selected, and why not. */
final class Selection {
    private final Map<String, String> labels;
    private final List<V1LabelSelectorRequirement> expressions;

    private Selection(Map<String, String> labels, List<V1LabelSelectorRequirement> expressions) {
        this.labels = labels;
        this.expressions = expressions;
    }

    static Selection of(V1LabelSelector selector) {
        return new Selection(selector.matchLabels(), selector.matchExpressions());
    }

    static Selection of(Map<String, String> labels) {
        return new Selection(labels, List.of());
    }

    /** Whether it asks for nothing. */
    boolean isEmpty() {
        return labels.isEmpty() && expressions.isEmpty();
    }

    boolean selects(Map<String, String> of) {
        return misses(of) == 0;
    }

    /** How much of what is asked for the labels do not have. */
    private int misses(Map<String, String> of) {
        int misses = 0;
        for (Map.Entry<String, String> label : labels.entrySet()) {
            misses += label.getValue().equals(of.get(label.getKey())) ? 0 : 1;
        }
        for (V1LabelSelectorRequirement expression : expressions) {
            misses += isMet(expression, of) ? 0 : 1;
        }
        return misses;
    }

    private static boolean isMet(V1LabelSelectorRequirement expression, Map<String, String> of) {
        String value = of.get(expression.key());
        return switch (expression.operator()) {
            case "In" -> value != null && expression.values().contains(value);
            case "NotIn" -> value == null || !expression.values().contains(value);
            case "Exists" -> value != null;
            case "DoesNotExist" -> value == null;
            default -> true; // the server knows more than we do
        };
    }

    /** What it asks for, quoted. */
    @Override
    public String toString() {
        List<String> words = new ArrayList<>();
        new TreeMap<>(labels).forEach((key, value) -> words.add(key + "=" + value));
        expressions.forEach(expression -> words.add(words(expression)));
        return Quoted.of(String.join(", ", words));
    }

    private static String words(V1LabelSelectorRequirement expression) {
        return (expression.key() + " " + expression.operator() + " " + String.join(", ", expression.values())).strip();
    }

    /** Labels in words, quoted: {@code "app=order, tier=web"}; "none" where there are none. */
    static String text(Map<String, String> labels) {
        List<String> text = new ArrayList<>();
        new TreeMap<>(labels).forEach((key, value) -> text.add(key + "=" + value));
        return text.isEmpty() ? "none" : Quoted.of(String.join(", ", text));
    }

    /** The pods it selects beside an object. */
    List<PodTemplate> pods(Objects objects, ObjectRef beside) {
        List<PodTemplate> pods = new ArrayList<>();
        for (PodTemplate pod : objects.podsAmongWhich(labels)) {
            if (Objects.mayBeSame(pod.owner().namespace(), beside.namespace()) && selects(pod.labels())) {
                pods.add(pod);
            }
        }
        return pods;
    }

    /** A fix: the labels of what comes nearest. */
    String offer(Objects objects) {
        return objects.pods().stream()
                .min(Comparator.comparingInt((PodTemplate pod) -> misses(pod.labels()))
                        .thenComparing(PodTemplate::owner))
                .map(pod -> "The pods of " + pod.owner() + " have " + text(pod.labels()) + ".")
                .orElse("No object here runs pods.");
    }
}
