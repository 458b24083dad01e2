package dev.gantry.codegen.schema;

import java.util.List;
import java.util.Optional;

/**
 * The values of an enum, all of one type.
 *
 * @param type what each of them is
 * @param values as texts: strings as they are, numbers and booleans as they are written
 */
public record Choice(Shape.Scalar type, List<String> values) {
    /** The values of what holds a shape, or lists or maps of it; none where Java has no constants for it. */
    static Optional<Choice> of(Shape shape, List<String> values) {
        Shape one = shape instanceof Shape.ListOf list
                ? list.item()
                : shape instanceof Shape.MapOf map ? map.value() : shape;
        return !values.isEmpty() && one instanceof Shape.Scalar scalar && isTyped(scalar)
                ? Optional.of(new Choice(scalar, values))
                : Optional.empty();
    }

    /** Whether an enum of such values can be a type. */
    public static boolean isTyped(Shape.Scalar scalar) {
        return switch (scalar.type()) {
            case "integer", "number", "boolean" -> true;
            case "string" -> scalar.format().isEmpty();
            default -> false;
        };
    }

    /** Whether the values are strings, and not numbers or booleans. */
    public boolean isOfStrings() {
        return type.type().equals("string");
    }
}
