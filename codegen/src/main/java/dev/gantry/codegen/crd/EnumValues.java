package dev.gantry.codegen.crd;

import dev.gantry.codegen.schema.Choice;
import dev.gantry.codegen.schema.Shape;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** The values of an enum that can be a type of Java: all of what the field holds, but for a null, which is said otherwise. */
final class EnumValues {
    /** More values are no enum that anybody would pick from. */
    private static final int MOST = 1_000;

    /** Digits of a number that are written out; beyond it has an exponent. */
    private static final int DIGITS = 20;

    private EnumValues() {}

    /**
     * The values that a field, or each element of its list or map, can have; none where they stay what they are, and are
     * checked at synth.
     */
    static List<String> of(Shape shape, JsonNode schema) {
        JsonNode holder = shape instanceof Shape.ListOf
                ? schema.path("items")
                : shape instanceof Shape.MapOf ? schema.path("additionalProperties") : schema;
        Shape one = shape instanceof Shape.ListOf list
                ? list.item()
                : shape instanceof Shape.MapOf map ? map.value() : shape;
        if (!(one instanceof Shape.Scalar scalar) || !Choice.isTyped(scalar)) {
            return List.of();
        }
        return common(holder).map(values -> texts(scalar, values)).orElse(List.of());
    }

    /** What all the enums of a schema permit; of an enum's type and of a field, controller-gen makes an {@code allOf}. */
    private static Optional<List<JsonNode>> common(JsonNode schema) {
        List<JsonNode> enums = new ArrayList<>(List.of(schema.path("enum")));
        schema.path("allOf").forEach(each -> enums.add(each.path("enum")));
        enums.removeIf(each -> !each.isArray());
        if (enums.isEmpty()) {
            return Optional.empty();
        }
        List<JsonNode> common = new ArrayList<>();
        for (JsonNode value : enums.get(0)) {
            if (enums.stream().allMatch(each -> holds(each, value))) {
                common.add(value);
            }
        }
        return Optional.of(common);
    }

    private static boolean holds(JsonNode values, JsonNode value) {
        for (JsonNode each : values) {
            boolean isSameNumber =
                    isFinite(each) && isFinite(value) && each.decimalValue().compareTo(value.decimalValue()) == 0;
            if (isSameNumber || each.equals(value)) {
                return true;
            }
        }
        return false;
    }

    private static List<String> texts(Shape.Scalar scalar, List<JsonNode> values) {
        values.removeIf(JsonNode::isNull);
        List<String> texts = switch (scalar.type()) {
            case "string" -> strings(values);
            case "boolean" -> booleans(values);
            default -> numbers(scalar, values);
        };
        return texts.size() <= MOST ? texts : List.of();
    }

    private static List<String> strings(List<JsonNode> values) {
        Set<String> texts = new TreeSet<>();
        for (JsonNode value : values) {
            if (!value.isString() || !SchemaReader.isConstant(value.asString())) {
                return List.of();
            }
            texts.add(value.asString());
        }
        return List.copyOf(texts);
    }

    /** One of them; both say nothing that the type does not. */
    private static List<String> booleans(List<JsonNode> values) {
        Set<String> texts = new TreeSet<>();
        for (JsonNode value : values) {
            if (!value.isBoolean()) {
                return List.of();
            }
            texts.add(value.toString());
        }
        return texts.size() == 1 ? List.copyOf(texts) : List.of();
    }

    private static List<String> numbers(Shape.Scalar scalar, List<JsonNode> values) {
        List<BigDecimal> numbers = new ArrayList<>();
        for (JsonNode value : values) {
            if (!isFinite(value) || !fits(scalar, value.decimalValue())) {
                return List.of();
            }
            numbers.add(value.decimalValue());
        }
        numbers.sort(Comparator.naturalOrder());
        Set<String> texts = new LinkedHashSet<>();
        numbers.forEach(number -> texts.add(text(number)));
        return List.copyOf(texts);
    }

    /** Whether it is a number that a double can be. */
    private static boolean isFinite(JsonNode value) {
        return value.isNumber() && Double.isFinite(value.asDouble(Double.NaN));
    }

    private static boolean fits(Shape.Scalar scalar, BigDecimal number) {
        return switch (scalar.format()) {
            case "int32" -> isWhole(number, Integer.MIN_VALUE, Integer.MAX_VALUE);
            case "int64" -> isWhole(number, Long.MIN_VALUE, Long.MAX_VALUE);
            default -> true;
        };
    }

    private static boolean isWhole(BigDecimal number, long least, long most) {
        return number.compareTo(BigDecimal.valueOf(least)) >= 0
                && number.compareTo(BigDecimal.valueOf(most)) <= 0
                && number.stripTrailingZeros().scale() <= 0;
    }

    private static String text(BigDecimal number) {
        BigDecimal shortest = number.stripTrailingZeros();
        boolean isShort = shortest.precision() <= DIGITS && Math.abs(shortest.scale()) <= DIGITS;
        return isShort ? shortest.toPlainString() : shortest.toString();
    }
}
