package dev.gantry.manifest.constraint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a schema from plain Java. What is of the wrong type there is left out: the server would refuse the definition. */
final class SchemaReader {
    private static final String KEEPS = "x-kubernetes-preserve-unknown-fields";

    private final Map<?, ?> said;
    private final List<Constraint> constraints = new ArrayList<>();
    /** Whether nothing was left to the server: what keeps the schema here keeps it there. */
    private boolean isExact = true;

    private SchemaReader(Map<?, ?> said) {
        this.said = said;
    }

    static Schema read(Map<?, ?> said) {
        return new SchemaReader(said).schema(true);
    }

    private Schema schema(boolean isRoot) {
        ValueType type = type();
        texts();
        range();
        size(Size.Of.ITEMS, "minItems", "maxItems");
        size(Size.Of.FIELDS, "minProperties", "maxProperties");
        Map<String, Schema> properties = properties();
        Optional<Schema> additional = additional();
        Optional<Schema> items = items();
        List<String> required = strings("required");
        if (!properties.isEmpty() || !required.isEmpty() || additional.isPresent()) {
            constraints.add(new Fields(required, properties, additional.orElse(null)));
        }
        items.ifPresent(schema -> constraints.add(new Items(schema)));
        listType();
        boolean isEmbedded = is("x-kubernetes-embedded-resource");
        if (isEmbedded) {
            constraints.add(new Embedded());
        }
        alternatives();
        Structure structure = new Structure(
                properties, additional, items, keepsUnknown(type), isRoot || isEmbedded, said.get("default"));
        return new Schema(type, enumeration(), constraints, structure);
    }

    private boolean keepsUnknown(ValueType type) {
        return is(KEEPS) || is("additionalProperties") || !type.types().contains("object");
    }

    private ValueType type() {
        boolean isNullable = is("nullable");
        if (is("x-kubernetes-int-or-string")) {
            return new ValueType(List.of("integer", "string"), isNullable);
        }
        return said.get("type") instanceof String type && !type.isEmpty()
                ? new ValueType(List.of(type), isNullable)
                : ValueType.ANY;
    }

    private Optional<OneOfValues> enumeration() {
        return said.get("enum") instanceof List<?> values && !values.isEmpty()
                ? Optional.of(new OneOfValues(new ArrayList<>(values)))
                : Optional.empty();
    }

    private void texts() {
        size(Size.Of.CHARACTERS, "minLength", "maxLength");
        if (said.get("pattern") instanceof String pattern && !pattern.isEmpty()) {
            left(Matches.of(pattern));
        }
        if (said.get("format") instanceof String format) {
            Object type = said.get("type");
            if (type == null || type.equals("string")) {
                Format.of(format).ifPresent(constraints::add);
                isExact &= Format.isExact(format);
            } else if (format.equals("int32") && type.equals("integer")) {
                constraints.add(new Range((double) Integer.MIN_VALUE, false, (double) Integer.MAX_VALUE, false, null));
            } else if (format.equals("float") && type.equals("number")) {
                constraints.add(new Range((double) -Float.MAX_VALUE, false, (double) Float.MAX_VALUE, false, null));
            }
        }
    }

    private void left(Optional<Constraint> constraint) {
        constraint.ifPresent(constraints::add);
        isExact &= constraint.isPresent();
    }

    private void range() {
        Double minimum = decimal("minimum");
        Double maximum = decimal("maximum");
        Double multipleOf = decimal("multipleOf");
        if (minimum != null || maximum != null || multipleOf != null) {
            constraints.add(new Range(minimum, is("exclusiveMinimum"), maximum, is("exclusiveMaximum"), multipleOf));
        }
    }

    private void size(Size.Of of, String least, String most) {
        if (said.get(least) instanceof Number || said.get(most) instanceof Number) {
            constraints.add(new Size(of, whole(least), whole(most)));
        }
    }

    private Map<String, Schema> properties() {
        Map<String, Schema> properties = new LinkedHashMap<>();
        if (said.get("properties") instanceof Map<?, ?> map) {
            map.forEach((name, schema) -> {
                if (schema instanceof Map<?, ?> fields) {
                    properties.put(String.valueOf(name), part(fields));
                }
            });
        }
        return properties;
    }

    private Optional<Schema> additional() {
        return child("additionalProperties");
    }

    /** The server prunes nothing of the items of a list that keeps unknown fields, as if each of them said so. */
    private Optional<Schema> items() {
        if (is(KEEPS) && said.get("items") instanceof Map<?, ?> fields) {
            Map<Object, Object> keeping = new LinkedHashMap<>(fields);
            keeping.put(KEEPS, true);
            return Optional.of(part(keeping));
        }
        return child("items");
    }

    private Optional<Schema> child(String keyword) {
        return said.get(keyword) instanceof Map<?, ?> fields ? Optional.of(part(fields)) : Optional.empty();
    }

    private Schema part(Map<?, ?> fields) {
        SchemaReader reader = new SchemaReader(fields);
        Schema schema = reader.schema(false);
        isExact &= reader.isExact;
        return schema;
    }

    private void listType() {
        if (said.get("x-kubernetes-list-type") instanceof String type) {
            if (type.equals("set")) {
                constraints.add(new Unique(List.of()));
            } else if (type.equals("map")) {
                constraints.add(new Unique(strings("x-kubernetes-list-map-keys")));
            }
        }
    }

    private void alternatives() {
        List<Schema> all = schemas("allOf");
        if (!all.isEmpty()) {
            constraints.add(new AllOf(all));
        }
        List<Schema> any = schemas("anyOf");
        if (!any.isEmpty()) {
            constraints.add(new Alternatives(any, false));
        }
        boolean wasExact = isExact;
        isExact = true;
        List<Schema> one = schemas("oneOf");
        if (!one.isEmpty()) {
            // With a part left to the server nobody can say here that two of them are kept.
            constraints.add(new Alternatives(one, isExact));
        }
        boolean isOneExact = isExact;
        isExact = true;
        if (said.get("not") instanceof Map<?, ?> fields) {
            Schema not = part(fields);
            if (isExact) {
                constraints.add(new Not(not));
            }
        }
        isExact = isExact && wasExact && isOneExact;
    }

    private List<Schema> schemas(String keyword) {
        List<Schema> schemas = new ArrayList<>();
        if (said.get(keyword) instanceof List<?> list) {
            for (Object each : list) {
                if (each instanceof Map<?, ?> fields) {
                    schemas.add(part(fields));
                }
            }
        }
        return schemas;
    }

    private boolean is(String keyword) {
        return Boolean.TRUE.equals(said.get(keyword));
    }

    private @Nullable Double decimal(String keyword) {
        return said.get(keyword) instanceof Number number ? (Double) number.doubleValue() : null;
    }

    private @Nullable Long whole(String keyword) {
        return said.get(keyword) instanceof Number number ? (Long) number.longValue() : null;
    }

    private List<String> strings(String keyword) {
        List<String> strings = new ArrayList<>();
        if (said.get(keyword) instanceof List<?> list) {
            for (Object each : list) {
                strings.add(String.valueOf(each));
            }
        }
        return strings;
    }
}
