package dev.gantry.tests.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Everything that can be done to one field of an object, field by field: in the same order in every run. */
final class Mutations {
    /** What a request to create may not say, or what belongs to the server. */
    private static final Set<String> NOT_OURS = Set.of(
            "apiVersion",
            "kind",
            "status",
            "namespace",
            "generateName",
            "creationTimestamp",
            "deletionTimestamp",
            "deletionGracePeriodSeconds",
            "generation",
            "managedFields",
            "resourceVersion",
            "selfLink",
            "uid");

    private final JsonNode object;
    private final String kind;
    private final List<Mutation> found = new ArrayList<>();

    private Mutations(JsonNode object) {
        this.object = object;
        this.kind = object.get("kind").asString();
    }

    /** All objects that differ from this one in one field. */
    static List<Mutation> of(JsonNode object) {
        Mutations mutations = new Mutations(object);
        mutations.fields(object, Shape.of(object.get("apiVersion").asString(), mutations.kind), new Place(List.of()));
        return mutations.found;
    }

    /** The steps from the object to a value: names and indices. */
    private record Place(List<Object> steps) {
        Place in(Object step) {
            List<Object> more = new ArrayList<>(steps);
            more.add(step);
            return new Place(more);
        }

        JsonNode of(JsonNode root) {
            JsonNode at = root;
            for (Object step : steps) {
                at = step instanceof Integer index ? at.get(index) : at.get((String) step);
            }
            return at;
        }

        @Override
        public String toString() {
            StringBuilder text = new StringBuilder();
            for (Object step : steps) {
                text.append(step instanceof Integer ? "[" + step + "]" : text.isEmpty() ? step : "." + step);
            }
            return text.toString();
        }
    }

    private void change(Place holder, String field, String change, Consumer<JsonNode> how) {
        JsonNode copy = object.deepCopy();
        how.accept(holder.of(copy));
        String in = holder.toString();
        found.add(new Mutation(kind, in.isEmpty() ? field : in + (field.isEmpty() ? "" : "." + field), change, copy));
    }

    private void fields(JsonNode at, Shape shape, Place place) {
        for (Map.Entry<String, JsonNode> field : shape.fields().entrySet()) {
            String name = field.getKey();
            if (NOT_OURS.contains(name)) {
                continue;
            }
            Shape inside = Shape.of(field.getValue());
            JsonNode value = at.get(name);
            if (value == null) {
                absent(name, inside, place);
                continue;
            }
            change(place, name, "left out", holder -> ((ObjectNode) holder).remove(name));
            scalar(name, inside, place, "");
            value(value, inside, place.in(name));
        }
    }

    private void value(JsonNode value, Shape shape, Place place) {
        switch (shape.type()) {
            case OBJECT -> {
                change(place, "", "empty", holder -> ((ObjectNode) holder).removeAll());
                fields(value, shape, place);
            }
            case LIST -> list((ArrayNode) value, Shape.of(shape.items().orElseThrow()), place);
            case MAP -> map((ObjectNode) value, Shape.of(shape.items().orElseThrow()), place);
            default -> {}
        }
    }

    private void scalar(String name, Shape shape, Place place, String how) {
        for (JsonNode value : Values.of(shape)) {
            change(place, name, how + told(value), holder -> ((ObjectNode) holder).set(name, value));
        }
    }

    /** Said though it was not there: often a second member of a union, or a field for another type. */
    private void absent(String name, Shape shape, Place place) {
        scalar(name, shape, place, "added ");
        switch (shape.type()) {
            case OBJECT, MAP -> change(place, name, "added {}", holder -> ((ObjectNode) holder).putObject(name));
            case LIST -> change(place, name, "added []", holder -> ((ObjectNode) holder).putArray(name));
            default -> {}
        }
    }

    private void list(ArrayNode list, Shape items, Place place) {
        change(place, "", "empty", holder -> ((ArrayNode) holder).removeAll());
        if (!list.isEmpty()) {
            change(
                    place,
                    "",
                    "first twice",
                    holder ->
                            ((ArrayNode) holder).add(((ArrayNode) holder).get(0).deepCopy()));
        }
        for (int i = 0; i < list.size(); i++) {
            int index = i;
            if (list.size() > 1) {
                change(place, "", "without [" + i + "]", holder -> ((ArrayNode) holder).remove(index));
            }
            for (JsonNode value : Values.of(items)) {
                change(place, "", "[" + i + "] " + told(value), holder -> ((ArrayNode) holder).set(index, value));
            }
            value(list.get(i), items, place.in(i));
        }
    }

    private void map(ObjectNode map, Shape values, Place place) {
        change(place, "", "empty", holder -> ((ObjectNode) holder).removeAll());
        for (Map.Entry<String, String> entry : Values.entries(values)) {
            change(
                    place,
                    "",
                    "with " + told(entry.getKey()) + ": " + told(entry.getValue()),
                    holder -> ((ObjectNode) holder).put(entry.getKey(), entry.getValue()));
        }
        for (String key : map.propertyNames()) {
            change(place, "", "without " + key, holder -> ((ObjectNode) holder).remove(key));
            for (JsonNode value : Values.of(values)) {
                change(place, "", key + ": " + told(value), holder -> ((ObjectNode) holder).set(key, value));
            }
        }
    }

    private static String told(JsonNode value) {
        return value.isString() ? told(value.stringValue()) : value.toString();
    }

    private static String told(String text) {
        return text.length() > 60
                ? "\"" + text.charAt(0) + "\" x " + text.length()
                : "\"" + text.replace("\n", "\\n") + "\"";
    }
}
