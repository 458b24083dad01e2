package dev.gantry.codegen.rule;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.gantry.codegen.model.MatchedField;
import dev.gantry.codegen.model.MatchedType;
import dev.gantry.codegen.naming.EnumNames;
import dev.gantry.codegen.naming.FieldOrder;
import dev.gantry.codegen.naming.MemberNames;
import dev.gantry.codegen.naming.OwnEnums;
import dev.gantry.codegen.naming.SharedEnums;
import dev.gantry.codegen.naming.TypeNames;
import dev.gantry.codegen.schema.Catalog;
import dev.gantry.codegen.schema.Choice;
import dev.gantry.codegen.schema.Property;
import dev.gantry.codegen.schema.SchemaException;
import dev.gantry.codegen.schema.Shape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Makes the class of each type: the rules, in the order in which their methods stand. */
public final class Classes {
    /** The fields that {@link Identity} offers itself. */
    private static final Set<String> OF_IDENTITY = Set.of("apiVersion", "kind", "metadata");

    private final List<Rule> before;
    private final List<FieldRule> ofField;
    private final List<Rule> after = List.of(new Copying(), new Writing(), new Parsing(), new Equality(), new Enums());

    private final TypeNames names;
    private final EnumNames enums;
    private final Values values;
    private final Docs docs;
    private final Map<ClassName, MatchedType> byClass = new HashMap<>();

    private Classes(List<Rule> before, List<MatchedType> types, TypeNames names, EnumNames enums, Docs docs) {
        this.before = before;
        this.names = names;
        this.enums = enums;
        this.values = new Values(types, names);
        this.docs = docs;
        types.forEach(type -> byClass.put(names.of(type.schema()), type));
        this.ofField = List.of(
                new Accessor(),
                new Wither(),
                new NestedChange(),
                new ListPlus(),
                new ListChange(this::keyOf),
                new MapPlus(),
                new PlainEnum(),
                new NullField());
    }

    /** Rules for all types of Kubernetes' own catalog. */
    public static Classes ofKubernetes(Catalog catalog, List<MatchedType> types, TypeNames names) {
        Docs docs = new Docs(new KubernetesDocs(catalog.minorVersion(), groups(catalog)));
        List<Rule> before = List.of(new ClassHead(true), new Factory(), new TakingIn(), new Identity());
        return new Classes(before, types, names, new SharedEnums(types, names), docs);
    }

    /** Rules for the types of custom resources. */
    public static Classes ofCustomResources(List<MatchedType> types, TypeNames names) {
        List<Rule> before = List.of(
                new ClassHead(false), new Factory(), new TakingIn(), new Identity(), new Definition(), new Others());
        return new Classes(before, types, names, new OwnEnums(names), new Docs(new CustomDocs()));
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
        ClassSize.check(target);
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
        List<MatchedField> ordered = type.fields().stream()
                .filter(field -> !kind || !OF_IDENTITY.contains(field.property().name()))
                .sorted(Comparator.comparing(field -> field.property().name(), FieldOrder.READABLE))
                .toList();
        Map<String, MemberNames> members =
                MemberNames.of(ordered.stream().map(MatchedField::property).toList(), kind);
        Set<String> required = values.required().of(type);
        List<Field> fields = new ArrayList<>();
        for (MatchedField field : ordered) {
            String name = field.property().name();
            MemberNames names = Objects.requireNonNull(members.get(name));
            fields.add(field(type, field, names, required.contains(name)));
        }
        return List.copyOf(fields);
    }

    private Field field(MatchedType type, MatchedField matched, MemberNames members, boolean required) {
        Property property = matched.property();
        Shape shape = property.shape();
        Field.Container container = shape instanceof Shape.ListOf
                ? Field.Container.LIST
                : shape instanceof Shape.MapOf ? Field.Container.MAP : Field.Container.ONE;
        boolean settable = !type.readOnly()
                && !(type.resource().isPresent() && property.name().equals("status"));
        return new Field(matched, members, container, value(type, matched, container), required, settable);
    }

    private Value value(MatchedType type, MatchedField matched, Field.Container container) {
        Property property = matched.property();
        Optional<Choice> choice = property.choice();
        if (choice.isPresent()) {
            return EnumValue.of(enums.of(property, type), choice.get());
        }
        String path = type.path() + "." + property.name();
        TypeName raw = container == Field.Container.ONE ? matched.type() : Values.argument(matched.type());
        return values.of(item(property.shape()), raw, path);
    }

    private static Shape item(Shape shape) {
        if (shape instanceof Shape.ListOf list) {
            return list.item();
        }
        return shape instanceof Shape.MapOf map ? map.value() : shape;
    }
}
