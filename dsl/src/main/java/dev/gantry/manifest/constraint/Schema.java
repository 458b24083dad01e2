package dev.gantry.manifest.constraint;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A structural schema of a custom resource, as far as it tells right objects from wrong ones: immutable, and without prose.
 * What only the server can evaluate (rules in CEL, patterns outside RE2) is not in it.
 */
public final class Schema {
    private final ValueType type;
    private final Optional<OneOfValues> values;
    private final List<Constraint> constraints;
    private final Structure structure;

    Schema(ValueType type, Optional<OneOfValues> values, List<Constraint> constraints, Structure structure) {
        this.type = type;
        this.values = values;
        this.constraints = List.copyOf(constraints);
        this.structure = structure;
    }

    /**
     * A schema as it stands in a CustomResourceDefinition, as plain Java.
     *
     * @param openApi the fields of {@code openAPIV3Schema}; keywords that constrain nothing may be missing
     */
    public static Schema of(Map<String, ?> openApi) {
        return SchemaReader.read(openApi);
    }

    /**
     * Whatever is wrong with an object.
     *
     * @param object the object as plain Java; it is changed into what the server would store, defaults included
     */
    public List<Violation> violations(Map<String, @Nullable Object> object) {
        Violations out = new Violations();
        new Reception(out).take(object, this);
        check(object, "", out);
        return out.list();
    }

    void check(@Nullable Object value, String path, Violations out) {
        type.check(value, path, out);
        values.ifPresent(enumeration -> enumeration.check(value, path, out));
        if (value != null) {
            for (Constraint constraint : constraints) {
                constraint.check(value, path, out);
            }
        }
    }

    Structure structure() {
        return structure;
    }

    boolean isNullable() {
        return type.isNullable();
    }

    /** What it asks for, in words. */
    String rule() {
        StringBuilder text = new StringBuilder(type.rule());
        values.ifPresent(
                enumeration -> text.append(text.isEmpty() ? "" : " and ").append(enumeration.rule()));
        for (Constraint constraint : constraints) {
            String rule = constraint.rule();
            text.append(text.isEmpty() || rule.isEmpty() ? "" : " and ").append(rule);
        }
        return text.isEmpty() ? "is anything" : text.toString();
    }
}
