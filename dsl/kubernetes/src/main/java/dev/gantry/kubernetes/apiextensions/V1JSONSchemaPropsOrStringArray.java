package dev.gantry.kubernetes.apiextensions;

import com.google.errorprone.annotations.CheckReturnValue;
import dev.gantry.kubernetes.KubernetesValue;
import dev.gantry.kubernetes.ObjectWriter;
import dev.gantry.kubernetes.support.Fields;
import dev.gantry.kubernetes.support.Lists;
import dev.gantry.kubernetes.support.Printed;
import dev.gantry.kubernetes.support.Reading;
import dev.gantry.kubernetes.support.Written;
import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaPropsOrStringArray;
import java.util.List;
import java.util.Optional;

/** What a field depends on: a schema that must hold as well, or other fields that must be there. */
@CheckReturnValue
public final class V1JSONSchemaPropsOrStringArray implements KubernetesValue {
    private final JSONSchemaPropsOrStringArray model;

    private V1JSONSchemaPropsOrStringArray(JSONSchemaPropsOrStringArray model) {
        this.model = model;
    }

    /** A schema that must hold as well. */
    public static V1JSONSchemaPropsOrStringArray of(V1JSONSchemaProps schema) {
        return new V1JSONSchemaPropsOrStringArray(
                new JSONSchemaPropsOrStringArray(List.of(), V1JSONSchemaProps.unwrap(schema)));
    }

    /** Fields that must be there. */
    public static V1JSONSchemaPropsOrStringArray of(List<String> fields) {
        return new V1JSONSchemaPropsOrStringArray(new JSONSchemaPropsOrStringArray(Lists.of(fields), null));
    }

    /** The value of a fabric8 object, which is copied. */
    public static V1JSONSchemaPropsOrStringArray from(JSONSchemaPropsOrStringArray model) {
        return new V1JSONSchemaPropsOrStringArray(wrap(model).model());
    }

    /** Gantry's own: a value around a model object that nobody changes any more. */
    public static V1JSONSchemaPropsOrStringArray wrap(JSONSchemaPropsOrStringArray model) {
        return new V1JSONSchemaPropsOrStringArray(model);
    }

    /** Gantry's own: the model object inside a value, which nobody may change. */
    public static JSONSchemaPropsOrStringArray unwrap(V1JSONSchemaPropsOrStringArray value) {
        return value.model;
    }

    /** The schema that must hold as well; empty where fields are named. */
    public Optional<V1JSONSchemaProps> schema() {
        return Optional.ofNullable(model.getSchema()).map(V1JSONSchemaProps::wrap);
    }

    /** The fields that must be there. */
    public List<String> fields() {
        return Lists.view(model.getProperty());
    }

    /** A fabric8 object of the caller's own. */
    public JSONSchemaPropsOrStringArray model() {
        return new JSONSchemaPropsOrStringArray(
                Lists.copy(model.getProperty()),
                schema().map(V1JSONSchemaProps::model).orElse(null));
    }

    /** Gantry's own: the model object of what stands in a text. */
    public static JSONSchemaPropsOrStringArray read(Reading in) {
        return in.isList()
                ? new JSONSchemaPropsOrStringArray(in.asStrings(), null)
                : new JSONSchemaPropsOrStringArray(List.of(), V1JSONSchemaProps.read(in));
    }

    @Override
    public void writeTo(ObjectWriter out) {
        if (model.getSchema() != null) {
            V1JSONSchemaProps.wrap(model.getSchema()).writeTo(out);
        } else {
            Fields.strings(out, model.getProperty());
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof V1JSONSchemaPropsOrStringArray that && Written.alike(this, that);
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
