package dev.gantry.codegen.rule;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.gantry.codegen.model.MatchedType;
import dev.gantry.codegen.naming.TypeNames;
import dev.gantry.codegen.schema.SchemaException;
import dev.gantry.codegen.schema.Shape;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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

    private static final ClassName JSON_NODE = ClassName.get("tools.jackson.databind", "JsonNode");
    private static final ClassName QUANTITY = ClassName.get("io.fabric8.kubernetes.api.model", "Quantity");

    private static final Set<String> IMMUTABLE = Set.of("java.lang.String", "java.time.ZonedDateTime");

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
    Value of(Shape shape, TypeName raw, String path) {
        if (shape instanceof Shape.Scalar scalar) {
            return scalar(scalar, raw);
        }
        if (shape instanceof Shape.Any) {
            String converter = raw.equals(JSON_NODE) ? "JsonNodes" : "RawExtensions";
            return converted(ClassName.get(Support.ROOT, "JsonValue"), raw, converter, true);
        }
        if (shape instanceof Shape.Ref reference) {
            return reference(reference.type(), raw, path);
        }
        if (shape instanceof Shape.Known known) {
            return new NestedValue(ClassName.bestGuess(known.type()), raw, known.isStartable());
        }
        if (shape instanceof Shape.ListOf list && list.item().equals(new Shape.Scalar("string", ""))) {
            return new StringListValue();
        }
        if (shape instanceof Shape.ListOf list) {
            return new ListValue(of(list.item(), argument(raw), path));
        }
        if (shape instanceof Shape.MapOf map) {
            return new MapValue(of(map.value(), argument(raw), path));
        }
        throw new IllegalStateException("no value for " + shape);
    }

    private static Value scalar(Shape.Scalar scalar, TypeName raw) {
        return switch (scalar.type() + ":" + scalar.format()) {
            case "string:byte" -> converted(ClassName.get(Support.ROOT, "ByteContent"), raw, "Base64Texts", false);
            case "string:date" -> converted(ClassName.get(LocalDate.class), raw, "Dates", false);
            case "string:date-time" -> converted(ClassName.get(Instant.class), raw, "DateTimes", false);
            case "string:duration" -> converted(ClassName.get(Duration.class), raw, "Durations", false);
            case "int-or-string:" -> converted(ClassName.get(Support.ROOT, "IntOrString"), raw, "LongsOrStrings", true);
            case "quantity:" -> {
                String converter = raw.equals(QUANTITY) ? "Quantities" : "QuantityTexts";
                yield converted(ClassName.get(Support.ROOT, "Quantity"), raw, converter, true);
            }
            default -> DirectValue.of(scalar);
        };
    }

    private static ConvertedValue converted(ClassName type, TypeName raw, String converter, boolean isMutable) {
        return new ConvertedValue(type, raw, ClassName.get(Support.PACKAGE, converter), isMutable);
    }

    private Value reference(String type, TypeName raw, String path) {
        Special special = SPECIAL.get(type);
        if (special != null) {
            String converter = special.converters().get(raw.toString());
            if (converter == null) {
                throw new SchemaException("The model holds " + type + " as " + raw + " at " + path
                        + ", for which there is no converter.");
            }
            return converted(special.typeName(), raw, converter, !IMMUTABLE.contains(raw.toString()));
        }
        if (HAND_WRITTEN.contains(type)) {
            String simple = type.substring(type.lastIndexOf('.') + 1);
            return new NestedValue(ClassName.get(Support.ROOT + ".apiextensions", "V1" + simple), raw, false);
        }
        MatchedType matched = types.get(type);
        if (matched == null) {
            throw new SchemaException(type + " was not matched, and is met at " + path + ".");
        }
        return new NestedValue(names.of(matched.schema()), raw, isStartable(matched));
    }

    /** Whether a type's factory takes nothing. */
    boolean isStartable(MatchedType type) {
        return !type.readOnly()
                && required.of(type).isEmpty()
                && type.resource().isEmpty();
    }

    /** The type of a list's elements or of a map's entries in the model. */
    static TypeName argument(TypeName container) {
        List<TypeName> arguments = ((ParameterizedTypeName) container).typeArguments();
        return arguments.get(arguments.size() - 1);
    }
}
