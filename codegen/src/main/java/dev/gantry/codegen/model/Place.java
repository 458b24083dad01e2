package dev.gantry.codegen.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.palantir.javapoet.TypeName;
import dev.gantry.codegen.schema.Property;
import dev.gantry.codegen.schema.SchemaException;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/**
 * The two methods of a model class for one field.
 *
 * @param getter reads it
 * @param setter sets it
 */
public record Place(Method getter, Method setter) {
    /**
     * The place of a field.
     *
     * @param model the class
     * @param field its name in the schema
     * @param path the path of the object, for messages
     */
    public static Place of(Class<?> model, String field, String path) {
        @Nullable Method getter = null;
        @Nullable Method setter = null;
        for (Method method : model.getMethods()) {
            JsonProperty name = method.getAnnotation(JsonProperty.class);
            if (name == null || !name.value().equals(field) || method.isBridge()) {
                continue;
            }
            if (method.getParameterCount() == 0) {
                getter = method;
            } else if (method.getParameterCount() == 1) {
                setter = method;
            }
        }
        if (getter == null || setter == null) {
            throw new SchemaException("The schema's field " + path + "." + field + " has no place in the model class "
                    + model.getName() + ".");
        }
        return new Place(getter, setter);
    }

    /** The field with its place. */
    public MatchedField field(Property property) {
        return new MatchedField(
                property, TypeName.get(getter.getGenericReturnType()), getter.getName(), setter.getName());
    }
}
