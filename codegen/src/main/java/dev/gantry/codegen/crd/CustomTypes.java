package dev.gantry.codegen.crd;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.gantry.codegen.model.MatchedField;
import dev.gantry.codegen.model.MatchedType;
import dev.gantry.codegen.model.ModelIndex;
import dev.gantry.codegen.naming.BeanNames;
import dev.gantry.codegen.naming.TypeNames;
import dev.gantry.codegen.schema.Property;
import dev.gantry.codegen.schema.Shape;
import dev.gantry.codegen.schema.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** Every type of some custom resources, each with its class and its model class. */
public final class CustomTypes {
    private static final ClassName STRING = ClassName.get(String.class);
    private static final ClassName INT_OR_STRING = ClassName.get("io.fabric8.kubernetes.api.model", "IntOrString");

    private final List<CustomKind> kinds;
    private final ClassNames names;
    private final List<MatchedType> types = new ArrayList<>();
    private final List<String> misfits = new ArrayList<>();

    private CustomTypes(List<CustomKind> kinds, ClassNames names) {
        this.kinds = kinds;
        this.names = names;
    }

    /** The types of these kinds, with model classes of their own. */
    public static CustomTypes of(List<CustomKind> kinds, Settings settings) {
        return of(kinds, settings, ModelIndex.none(), name -> Optional.empty());
    }

    /**
     * The types of these kinds.
     *
     * @param models the classes of model jars; kinds that are in none of them have models of their own
     * @param known finds types of Kubernetes' own by the names of their classes
     */
    public static CustomTypes of(
            List<CustomKind> kinds, Settings settings, ModelIndex models, Function<String, Optional<Shape>> known) {
        Overrides overrides = new Overrides(settings, known);
        CustomTypes all = new CustomTypes(kinds, new ClassNames(settings));
        List<SharedDrafts> read = new ArrayList<>();
        for (CustomKind kind : kinds) {
            Map<String, Draft> drafts = SchemaReader.read(kind, overrides);
            ModelledFields modelled = ModelledFields.of(kind, drafts, models.find(kind.resource()), all.misfits::add);
            read.add(SharedDrafts.of(kind, drafts, modelled));
        }
        all.name(read, overrides);
        read.forEach(all::match);
        overrides.refuseOthers();
        return all;
    }

    /** The kinds that they are the types of. */
    public List<CustomKind> kinds() {
        return kinds;
    }

    /** The types, each kind's own before those below it. */
    public List<MatchedType> types() {
        return types;
    }

    /** Which kinds do not fit the model jar that has them, and why. */
    public List<String> misfits() {
        return misfits;
    }

    /** The classes of the types. */
    public TypeNames names() {
        return names;
    }

    /** The package of a kind's group and version. */
    public String packageOf(CustomKind kind) {
        return names.packageOf(kind);
    }

    private void name(List<SharedDrafts> all, Overrides overrides) {
        record Unnamed(CustomKind kind, Draft draft) {}
        List<Unnamed> unnamed = new ArrayList<>();
        for (SharedDrafts drafts : all) {
            for (Draft draft : drafts.drafts()) {
                Optional<String> chosen = overrides.name(drafts.kind(), draft.path());
                if (chosen.isPresent()) {
                    names.takeChosen(drafts.kind(), typeName(drafts.kind(), draft.path()), chosen.get());
                } else {
                    unnamed.add(new Unnamed(drafts.kind(), draft));
                }
            }
        }
        // The shorter path keeps its name where two would be alike.
        unnamed.sort(Comparator.comparing((Unnamed one) -> one.draft().steps().size())
                .thenComparing(one -> one.kind().name())
                .thenComparing(one -> one.draft().path()));
        for (Unnamed one : unnamed) {
            names.take(
                    one.kind(),
                    typeName(one.kind(), one.draft().path()),
                    one.draft().words());
        }
    }

    private static String typeName(CustomKind kind, String path) {
        return kind.resource().apiVersion() + "/" + path;
    }

    private void match(SharedDrafts drafts) {
        CustomKind kind = drafts.kind();
        for (Draft draft : drafts.drafts()) {
            boolean isKind = draft.steps().isEmpty();
            Optional<ClassName> model = drafts.modelled().classOf(draft.path());
            List<MatchedField> fields = model.isPresent() ? modelled(drafts, draft) : own(drafts, draft, isKind);
            List<Property> properties =
                    fields.stream().map(MatchedField::property).toList();
            Type type = new Type(
                    typeName(kind, draft.path()), properties, draft.required(), draft.description(), draft.isOpen());
            types.add(new MatchedType(
                    type,
                    model.orElseGet(() -> names.modelOf(type.name())),
                    fields,
                    isKind ? Optional.of(kind.resource()) : Optional.empty(),
                    draft.path(),
                    draft.inStatus()));
        }
    }

    private static List<MatchedField> modelled(SharedDrafts drafts, Draft draft) {
        List<MatchedField> fields = new ArrayList<>();
        for (Property property : draft.properties()) {
            MatchedField field = drafts.modelled().field(draft.path(), property);
            Shape shape = named(drafts.kind(), drafts, field.property().shape());
            fields.add(new MatchedField(withShape(property, shape), field.type(), field.getter(), field.setter()));
        }
        return fields;
    }

    private List<MatchedField> own(SharedDrafts drafts, Draft draft, boolean isKind) {
        List<Property> properties = new ArrayList<>();
        for (Property property : draft.properties()) {
            properties.add(withShape(property, named(drafts.kind(), drafts, property.shape())));
        }
        Map<String, String> words = BeanNames.of(properties, isKind);
        List<MatchedField> fields = new ArrayList<>();
        for (Property property : properties) {
            String word = Objects.requireNonNull(words.get(property.name()));
            fields.add(new MatchedField(property, held(property.shape()), "get" + word, "set" + word));
        }
        return fields;
    }

    /** Whether a type's model class is generated with it. */
    public boolean hasOwnModel(MatchedType type) {
        return type.model().equals(names.modelOf(type.schema().name()));
    }

    static Property withShape(Property property, Shape shape) {
        return new Property(
                property.name(),
                shape,
                property.defaultJson(),
                property.values(),
                property.listType(),
                property.mapKeys(),
                property.mapType(),
                property.description(),
                property.isNullable());
    }

    private static Shape named(CustomKind kind, SharedDrafts drafts, Shape shape) {
        if (shape instanceof Shape.Ref reference) {
            return new Shape.Ref(typeName(kind, drafts.shared(reference.type())));
        }
        if (shape instanceof Shape.ListOf list) {
            return new Shape.ListOf(named(kind, drafts, list.item()));
        }
        return shape instanceof Shape.MapOf map ? new Shape.MapOf(named(kind, drafts, map.value())) : shape;
    }

    /** What a model class holds. */
    private TypeName held(Shape shape) {
        if (shape instanceof Shape.Ref reference) {
            return names.modelOf(reference.type());
        }
        if (shape instanceof Shape.Known known) {
            return ClassName.bestGuess(known.model());
        }
        if (shape instanceof Shape.ListOf list) {
            return ParameterizedTypeName.get(ClassName.get(List.class), held(list.item()));
        }
        if (shape instanceof Shape.MapOf map) {
            return ParameterizedTypeName.get(ClassName.get(Map.class), STRING, held(map.value()));
        }
        if (shape instanceof Shape.Scalar scalar) {
            return switch (scalar.type()) {
                case "integer" -> ClassName.get(scalar.format().equals("int64") ? Long.class : Integer.class);
                case "number" -> ClassName.get(Double.class);
                case "boolean" -> ClassName.get(Boolean.class);
                case "int-or-string", "quantity" -> INT_OR_STRING;
                default -> STRING;
            };
        }
        return ClassName.get(Object.class);
    }
}
