package dev.gantry.codegen.rule;

import dev.gantry.codegen.model.MatchedField;
import dev.gantry.codegen.model.MatchedType;
import dev.gantry.codegen.schema.Shape;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The fields that a factory takes. The schema does not mark everything that an object needs: a kind's {@code spec} is
 * required as well where its type has required fields.
 */
final class Required {
    /** What a kind's class says by itself. */
    private static final Set<String> KNOWN_OF_KIND = Set.of("apiVersion", "kind", "metadata", "status");

    /** Fields without which an object means nothing, and whose zero value the schema takes for an answer. */
    private static final Map<String, Set<String>> NEEDED =
            Map.of("io.k8s.api.scheduling.v1.PriorityClass", Set.of("value"));

    private final Map<String, MatchedType> types;

    Required(Map<String, MatchedType> types) {
        this.types = types;
    }

    Set<String> of(MatchedType type) {
        Set<String> required = new TreeSet<>(type.schema().required());
        required.addAll(NEEDED.getOrDefault(type.schema().name(), Set.of()));
        if (type.resource().isPresent()) {
            required.removeAll(KNOWN_OF_KIND);
            for (MatchedField field : type.fields()) {
                if (field.property().name().equals("spec")
                        && needsFields(field.property().shape())) {
                    required.add("spec");
                }
            }
        }
        return required;
    }

    private boolean needsFields(Shape shape) {
        return shape instanceof Shape.Ref reference
                && types.containsKey(reference.type())
                && !types.get(reference.type()).schema().required().isEmpty();
    }
}
