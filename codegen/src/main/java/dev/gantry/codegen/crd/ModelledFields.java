package dev.gantry.codegen.crd;

import com.palantir.javapoet.ClassName;
import dev.gantry.codegen.model.MatchedField;
import dev.gantry.codegen.model.Place;
import dev.gantry.codegen.schema.Property;
import dev.gantry.codegen.schema.SchemaException;
import dev.gantry.codegen.schema.Shape;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The objects of a kind beside the classes of a model jar, from the kind's own downwards. The jar decides where it is
 * more exact than the schema: which whole numbers are long, which strings are quantities.
 */
final class ModelledFields {
    private static final String FABRIC8 = "io.fabric8.kubernetes.api.model.";

    private final Map<String, Draft> drafts;
    private final Map<String, Class<?>> classes = new HashMap<>();
    private final Map<String, Map<String, MatchedField>> fields = new HashMap<>();

    private ModelledFields(Map<String, Draft> drafts) {
        this.drafts = drafts;
    }

    /**
     * The places of a kind's objects; none where it has no model class, or one that was made of another definition,
     * which is told.
     */
    static ModelledFields of(
            CustomKind kind, Map<String, Draft> drafts, Optional<Class<?>> model, Consumer<String> misfits) {
        ModelledFields modelled = new ModelledFields(drafts);
        if (model.isEmpty()) {
            return modelled;
        }
        try {
            modelled.visit(kind.resource().kind(), model.get());
            return modelled;
        } catch (SchemaException e) {
            misfits.accept(kind.name() + " has a model of its own: " + e.getMessage());
            return new ModelledFields(drafts);
        }
    }

    /** The class of the object at a path, where the jar has one. */
    Optional<ClassName> classOf(String path) {
        return Optional.ofNullable(classes.get(path)).map(ClassName::get);
    }

    /** A field and its place in the class. */
    MatchedField field(String path, Property property) {
        return Objects.requireNonNull(fields.getOrDefault(path, Map.of()).get(property.name()), path);
    }

    private void visit(String path, Class<?> model) {
        classes.put(path, model);
        Draft draft = Objects.requireNonNull(drafts.get(path), path);
        Map<String, MatchedField> places = new HashMap<>();
        fields.put(path, places);
        for (Property property : draft.properties()) {
            Place place = Place.of(model, property.name(), path);
            Shape shape = fitted(
                    property.shape(), place.getter().getGenericReturnType(), path + "." + Paths.field(property.name()));
            places.put(property.name(), place.field(CustomTypes.withShape(property, shape)));
        }
    }

    private Shape fitted(Shape shape, Type held, String path) {
        if (shape instanceof Shape.ListOf list) {
            return new Shape.ListOf(fitted(list.item(), argument(held, List.class, path), path));
        }
        if (shape instanceof Shape.MapOf map) {
            return held == Object.class
                    ? new Shape.Any()
                    : new Shape.MapOf(fitted(map.value(), argument(held, Map.class, path), path));
        }
        String name = held.getTypeName();
        if (shape instanceof Shape.Ref reference) {
            if (held == Object.class) {
                return new Shape.Any();
            }
            if (held instanceof Class<?> type && name.startsWith(FABRIC8)) {
                visit(reference.type(), type);
                return shape;
            }
            throw other(path, shape, name);
        }
        return switch (name) {
            case "java.lang.Integer", "java.lang.Long" ->
                one(path, shape, name, "integer", name.endsWith("Long") ? "int64" : "int32");
            case "java.lang.Double" -> one(path, shape, name, "number", "double");
            case "java.lang.Boolean" -> one(path, shape, name, "boolean", "");
            case "java.lang.String" -> text(path, shape);
            case FABRIC8 + "IntOrString", FABRIC8 + "Quantity" ->
                new Shape.Scalar(name.endsWith("Quantity") ? "quantity" : "int-or-string", "");
            case "java.lang.Object", "tools.jackson.databind.JsonNode" -> new Shape.Any();
            default -> throw other(path, shape, name);
        };
    }

    private Shape one(String path, Shape shape, String held, String type, String format) {
        if (shape instanceof Shape.Scalar scalar && scalar.type().equals(type)) {
            return new Shape.Scalar(type, format);
        }
        throw other(path, shape, held);
    }

    private Shape text(String path, Shape shape) {
        if (shape instanceof Shape.Scalar scalar && scalar.type().equals("string")) {
            return shape;
        }
        throw other(path, shape, "String");
    }

    private Type argument(Type container, Class<?> raw, String path) {
        if (container instanceof ParameterizedType generic && generic.getRawType() == raw) {
            Type[] arguments = generic.getActualTypeArguments();
            return arguments[arguments.length - 1];
        }
        throw other(path, new Shape.Any(), container.getTypeName());
    }

    private SchemaException other(String path, Shape shape, String held) {
        return new SchemaException(
                "The schema has " + shape + " at " + Paths.shortened(path) + ", and the model class " + held + ".");
    }
}
