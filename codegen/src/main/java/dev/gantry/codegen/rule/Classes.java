package dev.gantry.codegen.rule;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeSpec;
import dev.gantry.codegen.model.MatchedField;
import dev.gantry.codegen.model.MatchedType;
import dev.gantry.codegen.naming.EnumNames;
import dev.gantry.codegen.naming.FieldOrder;
import dev.gantry.codegen.naming.JavaNames;
import dev.gantry.codegen.naming.TypeNames;
import dev.gantry.codegen.schema.Catalog;
import dev.gantry.codegen.schema.Property;
import dev.gantry.codegen.schema.SchemaException;
import dev.gantry.codegen.schema.Shape;
import java.lang.reflect.Type;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes the class of each type: the rules, in the order in which their methods stand. */
public final class Classes {
    /** The fields that {@link Identity} offers itself. */
    private static final Set<String> OF_IDENTITY = Set.of("apiVersion", "kind", "metadata");

    private final List<Rule> before = List.of(new ClassHead(), new Factory(), new TakingIn(), new Identity());
    private final List<FieldRule> ofField;
    private final List<Rule> after = List.of(new Copying(), new Writing(), new Parsing(), new Equality(), new Enums());

    private final TypeNames names;
    private final EnumNames enums;
    private final Values values;
    private final Docs docs;
    private final Map<ClassName, MatchedType> byClass = new HashMap<>();

    /** Rules for all types of a catalog. */
    public Classes(Catalog catalog, List<MatchedType> types, TypeNames names) {
        this.names = names;
        this.enums = new EnumNames(types, names);
        this.values = new Values(types, names);
        this.docs = new Docs(catalog.minorVersion(), groups(catalog));
        types.forEach(type -> byClass.put(names.of(type.schema()), type));
        this.ofField = List.of(
                new Accessor(),
                new Wither(),
                new NestedChange(),
                new ListPlus(),
                new ListChange(this::keyOf),
                new MapPlus(),
                new EnumText());
    }

    /** The types that have no generated class, for they are values of their own. */
    public static Set<String> valuesOfTheirOwn() {
        return Values.ofTheirOwn();
    }

    private static Map<String, String> groups(Catalog catalog) {
        Map<String, String> groups = new HashMap<>();
        for (Catalog.Kind kind : catalog.resources()) {
            String group = kind.resource().group();
            groups.put(catalog.type(kind.type()).groupName(), group.isEmpty() ? "core" : group);
        }
        return groups;
    }

    private MatchedField keyOf(ClassName type, String key) {
        return Optional.ofNullable(byClass.get(type))
                .flatMap(matched -> matched.fields().stream()
                        .filter(field -> field.property().name().equals(key))
                        .findFirst())
                .orElseThrow(() -> new SchemaException("The merge key " + key + " is no field of " + type + "."));
    }

    /** The class of one type. */
    public TypeSpec of(MatchedType type) {
        Target target = new Target(type, names.of(type.schema()), fields(type), enums.hostedBy(type), docs);
        before.forEach(rule -> apply(rule, target));
        for (Field field : target.fields()) {
            for (FieldRule rule : ofField) {
                if (rule.appliesTo(target, field)) {
                    rule.apply(target, field);
                }
            }
        }
        after.forEach(rule -> apply(rule, target));
        return target.builder().build();
    }

    private static void apply(Rule rule, Target target) {
        if (rule.appliesTo(target)) {
            rule.apply(target);
        }
    }

    private List<Field> fields(MatchedType type) {
        boolean kind = type.resource().isPresent();
        return type.fields().stream()
                .filter(field -> !kind || !OF_IDENTITY.contains(field.property().name()))
                .sorted(Comparator.comparing(field -> field.property().name(), FieldOrder.READABLE))
                .map(field -> field(type, field))
                .toList();
    }

    private Field field(MatchedType type, MatchedField matched) {
        Property property = matched.property();
        Shape shape = property.shape();
        Field.Container container = shape instanceof Shape.ListOf
                ? Field.Container.LIST
                : shape instanceof Shape.MapOf ? Field.Container.MAP : Field.Container.ONE;
        boolean settable = !type.readOnly()
                && !(type.resource().isPresent() && property.name().equals("status"));
        return new Field(
                matched,
                JavaNames.member(property.name()),
                container,
                value(type, matched, container),
                values.required().of(type).contains(property.name()),
                settable);
    }

    private Value value(MatchedType type, MatchedField matched, Field.Container container) {
        Property property = matched.property();
        if (!property.values().isEmpty()) {
            return new EnumValue(enums.of(property, type));
        }
        String path = type.path() + "." + property.name();
        Type raw = container == Field.Container.ONE ? matched.type() : Values.argument(matched.type());
        return values.of(item(property.shape()), raw, path);
    }

    private static Shape item(Shape shape) {
        if (shape instanceof Shape.ListOf list) {
            return list.item();
        }
        return shape instanceof Shape.MapOf map ? map.value() : shape;
    }
}
