package dev.gantry.embedded.object;

import dev.gantry.problem.GantryException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Which labels an object must have to be chosen: all requirements together. */
public final class Selector {
    private static final Pattern OF_SET = Pattern.compile("(\\S+)\\s+(in|notin)\\s+\\(([^)]*)\\)");
    private static final Pattern OF_VALUE = Pattern.compile("([^=!\\s]+)\\s*(==|=|!=)\\s*(\\S*)");
    private static final Pattern OF_NUMBER = Pattern.compile("([^=!<>\\s]+)\\s*([<>])\\s*(-?\\d{1,18})");
    private static final Pattern COMMA = Pattern.compile(",(?![^(]*\\))");

    private enum Operator {
        IN,
        NOT_IN,
        EXISTS,
        DOES_NOT_EXIST,
        GREATER,
        LESS;

        boolean holds(@Nullable String value, Set<String> values) {
            return switch (this) {
                case IN -> value != null && values.contains(value);
                case NOT_IN -> value == null || !values.contains(value);
                case EXISTS -> value != null;
                case DOES_NOT_EXIST -> value == null;
                case GREATER -> isNumber(value) && number(value) > number(values);
                case LESS -> isNumber(value) && number(value) < number(values);
            };
        }

        private static boolean isNumber(@Nullable String value) {
            return value != null && value.matches("-?\\d{1,18}");
        }

        private static long number(@Nullable String value) {
            return Long.parseLong(String.valueOf(value));
        }

        private static long number(Set<String> values) {
            return number(values.iterator().next());
        }
    }

    private record Requirement(String key, Operator operator, Set<String> values) {}

    private final List<Requirement> requirements;

    private Selector(List<Requirement> requirements) {
        this.requirements = List.copyOf(requirements);
    }

    /** The {@code spec.selector} of an object, which is a LabelSelector. */
    public static Selector of(Stored object) {
        return object.known(Selector.class, it -> of(it.spec().path("selector")));
    }

    /** Chooses by equal labels, as a Service's {@code spec.selector} does. */
    public static Selector ofLabels(JsonNode labels) {
        List<Requirement> requirements = new ArrayList<>();
        labels.properties()
                .forEach(entry -> requirements.add(new Requirement(
                        entry.getKey(), Operator.IN, Set.of(entry.getValue().asString("")))));
        return new Selector(requirements);
    }

    /** A LabelSelector: {@code matchLabels} and {@code matchExpressions}. One that says nothing chooses everything. */
    public static Selector of(JsonNode labelSelector) {
        List<Requirement> requirements = new ArrayList<>(ofLabels(labelSelector.path("matchLabels")).requirements);
        for (JsonNode expression : labelSelector.path("matchExpressions")) {
            Set<String> values = new TreeSet<>();
            expression.path("values").forEach(value -> values.add(value.asString("")));
            requirements.add(new Requirement(
                    expression.path("key").asString(""),
                    switch (expression.path("operator").asString("")) {
                        case "In" -> Operator.IN;
                        case "NotIn" -> Operator.NOT_IN;
                        case "Exists" -> Operator.EXISTS;
                        default -> Operator.DOES_NOT_EXIST;
                    },
                    values));
        }
        return new Selector(requirements);
    }

    /**
     * As requests write it: {@code app=shop,tier in (web, api),!old,size>3}. Empty: everything.
     *
     * @throws GantryException {@code selector-invalid}
     */
    public static Selector parse(String text) {
        List<Requirement> requirements = new ArrayList<>();
        for (String part : COMMA.split(text, -1)) {
            if (!part.isBlank()) {
                requirements.add(requirement(part.strip()));
            }
        }
        return new Selector(requirements);
    }

    private static Requirement requirement(String text) {
        Matcher set = OF_SET.matcher(text);
        if (set.matches()) {
            Set<String> values = new TreeSet<>();
            Arrays.stream(set.group(3).split(",", -1)).forEach(value -> values.add(value.strip()));
            return new Requirement(set.group(1), set.group(2).equals("in") ? Operator.IN : Operator.NOT_IN, values);
        }
        Matcher number = OF_NUMBER.matcher(text);
        if (number.matches()) {
            Operator operator = number.group(2).equals(">") ? Operator.GREATER : Operator.LESS;
            return new Requirement(number.group(1), operator, Set.of(number.group(3)));
        }
        Matcher value = OF_VALUE.matcher(text);
        if (value.matches()) {
            Operator operator = value.group(2).equals("!=") ? Operator.NOT_IN : Operator.IN;
            return new Requirement(value.group(1), operator, Set.of(value.group(3)));
        } else if (text.matches("!?[^\\s=!(),]+")) {
            return text.startsWith("!")
                    ? new Requirement(text.substring(1), Operator.DOES_NOT_EXIST, Set.of())
                    : new Requirement(text, Operator.EXISTS, Set.of());
        }
        throw new GantryException("selector-invalid", "The label selector has no such requirement: \"" + text + "\".");
    }

    /** Whether an object of these labels is chosen. */
    public boolean matches(Map<String, String> labels) {
        for (Requirement requirement : requirements) {
            if (!requirement.operator().holds(labels.get(requirement.key()), requirement.values())) {
                return false;
            }
        }
        return true;
    }

    /** A label that all have that are chosen; empty where there is none such. */
    public Optional<Map.Entry<String, String>> label() {
        for (Requirement requirement : requirements) {
            if (requirement.operator() == Operator.IN && requirement.values().size() == 1) {
                return Optional.of(Map.entry(
                        requirement.key(), requirement.values().iterator().next()));
            }
        }
        return Optional.empty();
    }

    /** Whether it says nothing. */
    public boolean isEmpty() {
        return requirements.isEmpty();
    }
}
