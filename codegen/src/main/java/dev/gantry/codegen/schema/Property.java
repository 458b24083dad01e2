package dev.gantry.codegen.schema;

import java.util.List;
import java.util.Optional;

/**
 * One field of a type.
 *
 * @param name as it is written
 * @param shape what it holds
 * @param defaultJson the default as JSON; for a required field the zero value of Go's type, which permits nothing
 * @param values the values that it, or each of its elements, can have, as {@link Choice} has them; empty where any is
 *     allowed, or where they are no scalars of one type
 * @param listType {@code atomic}, {@code set} or {@code map}
 * @param mapKeys the fields that tell the elements of a list of type {@code map} apart
 * @param mapType {@code atomic} or {@code granular}
 * @param description what its author says of it; empty where that is not known
 * @param isNullable whether it can be said to be null
 */
public record Property(
        String name,
        Shape shape,
        Optional<String> defaultJson,
        List<String> values,
        Optional<String> listType,
        List<String> mapKeys,
        Optional<String> mapType,
        String description,
        boolean isNullable) {
    /** The values that it, or each of its elements, can have; empty where any is allowed. */
    public Optional<Choice> choice() {
        return Choice.of(shape, values);
    }
}
