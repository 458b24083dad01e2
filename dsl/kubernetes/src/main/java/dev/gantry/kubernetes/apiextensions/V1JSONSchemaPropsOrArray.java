package dev.gantry.kubernetes.apiextensions;

import com.google.errorprone.annotations.CheckReturnValue;
import dev.gantry.kubernetes.KubernetesValue;
import dev.gantry.kubernetes.ObjectWriter;
import dev.gantry.kubernetes.support.Lists;
import dev.gantry.kubernetes.support.Printed;
import dev.gantry.kubernetes.support.Reading;
import dev.gantry.kubernetes.support.Written;
import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaProps;
import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaPropsOrArray;
import java.util.List;
import java.util.Optional;

/** A schema for every element of a list, or one for each position. */
@CheckReturnValue
public final class V1JSONSchemaPropsOrArray implements KubernetesValue {
    private final JSONSchemaPropsOrArray model;

    private V1JSONSchemaPropsOrArray(JSONSchemaPropsOrArray model) {
        this.model = model;
    }

    /** One schema for every element. */
    public static V1JSONSchemaPropsOrArray of(V1JSONSchemaProps schema) {
        return new V1JSONSchemaPropsOrArray(new JSONSchemaPropsOrArray(List.of(), V1JSONSchemaProps.unwrap(schema)));
    }

    /** A schema for each position. */
    public static V1JSONSchemaPropsOrArray of(List<V1JSONSchemaProps> schemas) {
        return new V1JSONSchemaPropsOrArray(
                new JSONSchemaPropsOrArray(Lists.of(schemas, V1JSONSchemaProps::unwrap), null));
    }

    /** The value of a fabric8 object, which is copied. */
    public static V1JSONSchemaPropsOrArray from(JSONSchemaPropsOrArray model) {
        return new V1JSONSchemaPropsOrArray(wrap(model).model());
    }

    /** Gantry's own: a value around a model object that nobody changes any more. */
    public static V1JSONSchemaPropsOrArray wrap(JSONSchemaPropsOrArray model) {
        return new V1JSONSchemaPropsOrArray(model);
    }

    /** Gantry's own: the model object inside a value, which nobody may change. */
    public static JSONSchemaPropsOrArray unwrap(V1JSONSchemaPropsOrArray value) {
        return value.model;
    }

    /** The schema for every element; empty where each position has its own. */
    public Optional<V1JSONSchemaProps> schema() {
        return Optional.ofNullable(model.getSchema()).map(V1JSONSchemaProps::wrap);
    }

    /** The schemas of the positions. */
    public List<V1JSONSchemaProps> schemas() {
        return Lists.view(model.getJSONSchemas(), V1JSONSchemaProps::wrap);
    }

    /** A fabric8 object of the caller's own. */
    public JSONSchemaPropsOrArray model() {
        return new JSONSchemaPropsOrArray(
                Lists.copy(
                        model.getJSONSchemas(),
                        schema -> V1JSONSchemaProps.wrap(schema).model()),
                schema().map(V1JSONSchemaProps::model).orElse(null));
    }

    /** Gantry's own: the model object of what stands in a text. */
    public static JSONSchemaPropsOrArray read(Reading in) {
        return in.isList()
                ? new JSONSchemaPropsOrArray(in.asList(V1JSONSchemaProps::read), null)
                : new JSONSchemaPropsOrArray(List.of(), V1JSONSchemaProps.read(in));
    }

    @Override
    public void writeTo(ObjectWriter out) {
        if (model.getSchema() != null) {
            V1JSONSchemaProps.wrap(model.getSchema()).writeTo(out);
            return;
        }
        out.beginList();
        for (JSONSchemaProps schema : model.getJSONSchemas()) {
            V1JSONSchemaProps.wrap(schema).writeTo(out);
        }
        out.endList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof V1JSONSchemaPropsOrArray that && Written.alike(this, that);
    }

    @Override
    public int hashCode() {
        return Written.hash(this);
    }

    @Override
    public String toString() {
        return Printed.text(this);
    }
}
