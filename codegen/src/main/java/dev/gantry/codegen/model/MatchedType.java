package dev.gantry.codegen.model;

import com.palantir.javapoet.ClassName;
import dev.gantry.codegen.schema.Resource;
import dev.gantry.codegen.schema.Type;
import java.util.List;
import java.util.Optional;

/**
 * A type of the schema and the class that models it: one of fabric8's, or one generated in its manner.
 *
 * @param schema what the schema says
 * @param model the class
 * @param fields every field of the schema with its place in the class
 * @param resource the kind, where objects of this type are ones of their own
 * @param path where the type is met first, for example {@code Pod.spec.containers[]}
 * @param readOnly whether it is met below a kind's status only
 */
public record MatchedType(
        Type schema,
        ClassName model,
        List<MatchedField> fields,
        Optional<Resource> resource,
        String path,
        boolean readOnly) {
    /** Whether the model's object holds on to fields that it does not know; a schema's own class has no room for them. */
    public boolean keepsUnknownFields() {
        return fields.stream().noneMatch(field -> field.property().name().equals("additionalProperties"));
    }
}
