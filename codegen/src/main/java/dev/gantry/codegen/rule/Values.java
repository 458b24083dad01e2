package dev.gantry.codegen.rule;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.gantry.codegen.model.MatchedType;
import dev.gantry.codegen.naming.TypeNames;
import dev.gantry.codegen.schema.SchemaException;
import dev.gantry.codegen.schema.Shape;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds the form that a value of the schema takes. */
final class Values {
    private static final String META = "io.k8s.apimachinery.pkg.apis.meta.v1.";
    private static final String EXTENSIONS = "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.";

    /** Types with a hand-written class: what users hold, and the model's types that a converter each knows. */
    private static final Map<String, Special> SPECIAL = Map.of(
            "io.k8s.apimachinery.pkg.api.resource.Quantity",
            new Special("Quantity", Map.of("io.fabric8.kubernetes.api.model.Quantity", "Quantities")),
            "io.k8s.apimachinery.pkg.util.intstr.IntOrString",
            new Special("IntOrString", Map.of("io.fabric8.kubernetes.api.model.IntOrString", "IntsOrStrings")),
            META + "Time",
            new Special("", Map.of("java.lang.String", "Instants")),
            META + "MicroTime",
            new Special(
                    "",
                    Map.of(
                            "io.fabric8.kubernetes.api.model.MicroTime",
                            "MicroTimes",
                            "java.time.ZonedDateTime",
                            "ZonedTimes")),
            META + "FieldsV1",
            new Special("JsonValue", Map.of("io.fabric8.kubernetes.api.model.FieldsV1", "FieldSets")),
            "io.k8s.apimachinery.pkg.runtime.RawExtension",
            new Special("JsonValue", Map.of("java.lang.Object", "RawExtensions")),
            EXTENSIONS + "JSON",
            new Special("JsonValue", Map.of("tools.jackson.databind.JsonNode", "JsonNodes")));

    /** Types that are one of several things; their classes are written by hand and shaped like generated ones. */
    private static final Set<String> HAND_WRITTEN = Set.of(
            EXTENSIONS + "JSONSchemaPropsOrArray",
            EXTENSIONS + "JSONSchemaPropsOrBool",
            EXTENSIONS + "JSONSchemaPropsOrStringArray");

    private record Special(String type, Map<String, String> converters) {
        ClassName typeName() {
            return type.isEmpty() ? ClassName.get(Instant.class) : ClassName.get(Support.ROOT, type);
        }
    }

    private final TypeNames names;
    private final Map<String, MatchedType> types = new HashMap<>();
    private final Required required;

    Values(List<MatchedType> matched, TypeNames names) {
        this.names = names;
        matched.forEach(type -> types.put(type.schema().name(), type));
        this.required = new Required(types);
    }

    /** The types that have no generated class. */
    static Set<String> ofTheirOwn() {
        Set<String> all = new TreeSet<>(SPECIAL.keySet());
        all.addAll(HAND_WRITTEN);
        return all;
    }

    Required required() {
        return required;
    }

    /** The value of a field, of a list's elements or of a map's entries. */
    Value of(Shape shape, Type raw, String path) {
        if (shape instanceof Shape.Scalar scalar) {
            return scalar.format().equals("byte")
                    ? new ConvertedValue(
                            ClassName.get(Support.ROOT, "ByteContent"),
                            TypeName.get(raw),
                            ClassName.get(Support.PACKAGE, "Base64Texts"),
                            false)
                    : DirectValue.of(scalar);
        }
        if (shape instanceof Shape.Ref reference) {
            return reference(reference.type(), raw, path);
        }
        if (shape instanceof Shape.ListOf list && list.item().equals(new Shape.Scalar("string", ""))) {
            return new StringListValue();
        }
        throw new SchemaException("The schema has a " + shape + " inside a list or map at " + path
                + ", which no rule knows how to offer.");
    }

    private Value reference(String type, Type raw, String path) {
        Special special = SPECIAL.get(type);
        if (special != null) {
            String converter = special.converters().get(raw.getTypeName());
            if (converter == null) {
                throw new SchemaException("The model holds " + type + " as " + raw.getTypeName() + " at " + path
                        + ", for which there is no converter.");
            }
            boolean mutable = raw != String.class && raw != java.time.ZonedDateTime.class;
            return new ConvertedValue(
                    special.typeName(), TypeName.get(raw), ClassName.get(Support.PACKAGE, converter), mutable);
        }
        if (HAND_WRITTEN.contains(type)) {
            String simple = type.substring(type.lastIndexOf('.') + 1);
            return new NestedValue(
                    ClassName.get(Support.ROOT + ".apiextensions", "V1" + simple), TypeName.get(raw), false);
        }
        MatchedType matched = types.get(type);
        if (matched == null) {
            throw new SchemaException(type + " was not matched, and is met at " + path + ".");
        }
        boolean startable = !matched.readOnly()
                && required.of(matched).isEmpty()
                && matched.resource().isEmpty();
        return new NestedValue(names.of(matched.schema()), TypeName.get(raw), startable);
    }

    /** The type of a list's elements or of a map's entries in the model. */
    static Type argument(Type container) {
        Type[] arguments = ((ParameterizedType) container).getActualTypeArguments();
        return arguments[arguments.length - 1];
    }
}
