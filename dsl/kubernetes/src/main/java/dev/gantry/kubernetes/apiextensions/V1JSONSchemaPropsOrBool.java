package dev.gantry.kubernetes.apiextensions;

import com.google.errorprone.annotations.CheckReturnValue;
import dev.gantry.kubernetes.KubernetesValue;
import dev.gantry.kubernetes.ObjectWriter;
import dev.gantry.kubernetes.support.Printed;
import dev.gantry.kubernetes.support.Reading;
import dev.gantry.kubernetes.support.Written;
import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaPropsOrBool;
import java.util.Optional;

/** A schema, or whether anything is allowed at all. */
@CheckReturnValue
public final class V1JSONSchemaPropsOrBool implements KubernetesValue {
    private final JSONSchemaPropsOrBool model;

    private V1JSONSchemaPropsOrBool(JSONSchemaPropsOrBool model) {
        this.model = model;
    }

    /** Anything, or nothing. */
    public static V1JSONSchemaPropsOrBool of(boolean allows) {
        return new V1JSONSchemaPropsOrBool(new JSONSchemaPropsOrBool(allows, null));
    }

    /** What the schema describes. */
    public static V1JSONSchemaPropsOrBool of(V1JSONSchemaProps schema) {
        return new V1JSONSchemaPropsOrBool(new JSONSchemaPropsOrBool(null, V1JSONSchemaProps.unwrap(schema)));
    }

    /** The value of a fabric8 object, which is copied. */
    public static V1JSONSchemaPropsOrBool from(JSONSchemaPropsOrBool model) {
        return new V1JSONSchemaPropsOrBool(wrap(model).model());
    }

    /** Gantry's own: a value around a model object that nobody changes any more. */
    public static V1JSONSchemaPropsOrBool wrap(JSONSchemaPropsOrBool model) {
        return new V1JSONSchemaPropsOrBool(model);
    }

    /** Gantry's own: the model object inside a value, which nobody may change. */
    public static JSONSchemaPropsOrBool unwrap(V1JSONSchemaPropsOrBool value) {
        return value.model;
    }

    /** Whether anything is allowed; empty where a schema says. */
    public Optional<Boolean> allows() {
        return Optional.ofNullable(model.getAllows());
    }

    /** The schema; empty where a boolean says. */
    public Optional<V1JSONSchemaProps> schema() {
        return Optional.ofNullable(model.getSchema()).map(V1JSONSchemaProps::wrap);
    }

    /** A fabric8 object of the caller's own. */
    public JSONSchemaPropsOrBool model() {
        return new JSONSchemaPropsOrBool(
                model.getAllows(), schema().map(V1JSONSchemaProps::model).orElse(null));
    }

    /** Gantry's own: the model object of what stands in a text. */
    public static JSONSchemaPropsOrBool read(Reading in) {
        return in.asScalar() instanceof Boolean allows
                ? new JSONSchemaPropsOrBool(allows, null)
                : new JSONSchemaPropsOrBool(null, V1JSONSchemaProps.read(in));
    }

    @Override
    public void writeTo(ObjectWriter out) {
        if (model.getSchema() != null) {
            V1JSONSchemaProps.wrap(model.getSchema()).writeTo(out);
        } else {
            out.value(Boolean.TRUE.equals(model.getAllows()));
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof V1JSONSchemaPropsOrBool that && Written.alike(this, that);
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
