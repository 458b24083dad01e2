package dev.gantry.codegen.model;

import com.palantir.javapoet.ClassName;
import dev.gantry.codegen.schema.Catalog;
import dev.gantry.codegen.schema.Property;
import dev.gantry.codegen.schema.Resource;
import dev.gantry.codegen.schema.SchemaException;
import dev.gantry.codegen.schema.Shape;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Walks the schema and fabric8's model side by side, from each kind's group and version downwards. Names of classes
 * play no part: what stands at the same place is the same type. Whatever does not fit stops the build.
 */
public final class Matcher {
    /** Looked at first, so that the path of a type that many kinds share is one that readers know. */
    private static final Set<String> WELL_KNOWN = Set.of("Pod", "Deployment", "Service");

    private record Visit(String type, Class<?> model, String path, boolean inStatus) {}

    private final Catalog catalog;
    private final ModelIndex index;
    private final Set<String> values;
    private final Map<String, Resource> resources = new HashMap<>();
    private final Map<String, MatchedType> matched = new LinkedHashMap<>();
    private final Deque<Visit> waiting = new ArrayDeque<>();
    private final Deque<Visit> waitingInStatus = new ArrayDeque<>();

    private Matcher(Catalog catalog, ModelIndex index, Set<String> values) {
        this.catalog = catalog;
        this.index = index;
        this.values = values;
    }

    /**
     * Matches every type that is met below the catalog's kinds.
     *
     * @param values types that are values of their own, such as quantities, and are not walked into
     */
    public static List<MatchedType> match(Catalog catalog, ModelIndex index, Set<String> values) {
        return new Matcher(catalog, index, values).run();
    }

    private List<MatchedType> run() {
        catalog.resources().forEach(kind -> resources.put(kind.type(), kind.resource()));
        visitBelow(kind -> WELL_KNOWN.contains(kind.resource().kind()));
        visitBelow(kind -> true);
        // What is met outside every status is known by now, so that the rest is met below a status only.
        visitAll(waitingInStatus);
        return List.copyOf(matched.values());
    }

    private void visitBelow(Predicate<Catalog.Kind> chosen) {
        for (Catalog.Kind kind : catalog.resources()) {
            if (chosen.test(kind)) {
                waiting.add(new Visit(
                        kind.type(), index.of(kind.resource()), kind.resource().kind(), false));
            }
        }
        visitAll(waiting);
    }

    private void visitAll(Deque<Visit> visits) {
        while (!visits.isEmpty()) {
            visit(visits.remove());
        }
    }

    private void visit(Visit visit) {
        MatchedType known = matched.get(visit.type());
        if (known != null) {
            if (!known.model().equals(ClassName.get(visit.model()))) {
                throw new SchemaException(
                        visit.type() + " is modelled by " + known.model().reflectionName() + " at " + known.path()
                                + " and by " + visit.model().getName() + " at " + visit.path() + ".");
            }
            return;
        }
        dev.gantry.codegen.schema.Type type = catalog.type(visit.type());
        List<MatchedField> fields = new ArrayList<>();
        List<Type> held = new ArrayList<>();
        for (Property property : type.properties()) {
            Place place = Place.of(visit.model(), property.name(), visit.path());
            fields.add(place.field(property));
            held.add(place.getter().getGenericReturnType());
        }
        Optional<Resource> resource = Optional.ofNullable(resources.get(visit.type()));
        matched.put(
                visit.type(),
                new MatchedType(type, ClassName.get(visit.model()), fields, resource, visit.path(), visit.inStatus()));
        for (int i = 0; i < fields.size(); i++) {
            Property property = fields.get(i).property();
            boolean status = resource.isPresent() && property.name().equals("status");
            String path = visit.path() + "." + property.name();
            follow(property.shape(), held.get(i), path, visit.inStatus() || status);
        }
    }

    private void follow(Shape shape, Type model, String path, boolean inStatus) {
        if (shape instanceof Shape.Ref reference) {
            if (!values.contains(reference.type())) {
                (inStatus ? waitingInStatus : waiting)
                        .add(new Visit(reference.type(), modelClass(model, path), path, inStatus));
            }
        } else if (shape instanceof Shape.ListOf list) {
            follow(list.item(), argument(model, List.class, 0, path), path + "[]", inStatus);
        } else if (shape instanceof Shape.MapOf map) {
            follow(map.value(), argument(model, Map.class, 1, path), path + "{}", inStatus);
        } else if (shape instanceof Shape.Scalar scalar) {
            Class<?> expected = expected(scalar);
            if (model != expected) {
                throw new SchemaException("The schema's " + scalar + " at " + path + " would be " + expected.getName()
                        + ", and the model has " + model.getTypeName() + ".");
            }
        }
    }

    private static Class<?> expected(Shape.Scalar scalar) {
        return switch (scalar.type()) {
            case "integer" -> scalar.format().equals("int64") ? Long.class : Integer.class;
            case "number" -> Double.class;
            case "boolean" -> Boolean.class;
            default -> String.class;
        };
    }

    private static Class<?> modelClass(Type model, String path) {
        if (model instanceof Class<?> type && type.getName().startsWith("io.fabric8.")) {
            return type;
        }
        throw new SchemaException("The schema has an object at " + path + ", and the model " + model.getTypeName()
                + "; name its type among the values of their own if that is meant.");
    }

    private static Type argument(Type model, Class<?> container, int position, String path) {
        if (model instanceof ParameterizedType generic && generic.getRawType() == container) {
            return generic.getActualTypeArguments()[position];
        }
        throw new SchemaException("The schema has a " + container.getSimpleName() + " at " + path
                + ", and the model has " + model.getTypeName() + ".");
    }
}
