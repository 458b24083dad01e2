package dev.gantry.kubernetes.support;

import dev.gantry.kubernetes.JsonValue;
import dev.gantry.kubernetes.ObjectWriter;
import dev.gantry.problem.GantryException;
import io.fabric8.kubernetes.api.model.FieldsV1;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields that a manager owns, as fabric8 holds them. */
public final class FieldSets {
    private FieldSets() {}

    public static JsonValue wrap(FieldsV1 model) {
        return JsonValue.of(JsonTrees.copy(model.getAdditionalProperties()));
    }

    public static FieldsV1 unwrap(JsonValue value) {
        if (!(value.tree() instanceof Map<?, ?> fields)) {
            throw new GantryException("fields-invalid", "Managed fields are an object; " + value + " is none.");
        }
        FieldsV1 model = new FieldsV1();
        fields.forEach((name, field) -> model.setAdditionalProperty(String.valueOf(name), field));
        return model;
    }

    public static FieldsV1 copy(FieldsV1 model) {
        FieldsV1 copy = new FieldsV1();
        copy.setAdditionalProperties(Additional.copy(model.getAdditionalProperties()));
        return copy;
    }

    public static void write(ObjectWriter out, FieldsV1 model) {
        out.tree(JsonTrees.copy(model.getAdditionalProperties()));
    }

    public static @Nullable FieldsV1 read(Reading in) {
        if (in.asTree() instanceof Map<?, ?> fields) {
            return unwrap(JsonValue.of(fields));
        }
        in.otherThan("an object", "");
        return null;
    }
}
