package dev.gantry.embedded.http;

import dev.gantry.cluster.Refusal;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON patches (RFC 6902) and JSON merge patches (RFC 7386). */
final class JsonPatch {
    private JsonPatch() {}

    /**
     * An object after all steps of a patch.
     *
     * @param object changed in place
     * @throws Refusal of status 422 where a step cannot be made
     */
    static ObjectNode applied(ObjectNode object, JsonNode patch) {
        if (!patch.isArray()) {
            throw No.malformed("error decoding patch: a JSON patch is a list of operations");
        }
        for (JsonNode step : patch) {
            step(object, step);
        }
        return object;
    }

    private static void step(ObjectNode object, JsonNode step) {
        String path = step.path("path").asString("");
        switch (step.path("op").asString("")) {
            case "add" -> add(object, path, step.path("value"), step);
            case "replace" -> {
                take(object, path, step);
                add(object, path, step.path("value"), step);
            }
            case "remove" -> take(object, path, step);
            case "move" -> add(object, path, take(object, step.path("from").asString(""), step), step);
            case "copy" ->
                add(
                        object,
                        path,
                        at(object, step.path("from").asString(""), step).deepCopy(),
                        step);
            case "test" -> {
                if (!object.at(pointer(path)).equals(step.path("value"))) {
                    throw failed("testing value " + path + " failed");
                }
            }
            default -> throw failed("Unexpected kind: " + step.path("op").asString(""));
        }
    }

    private static void add(ObjectNode object, String path, JsonNode value, JsonNode step) {
        JsonPointer pointer = pointer(path);
        if (pointer.matches()) {
            throw failed("the whole object cannot be replaced");
        }
        JsonNode parent = object.at(pointer.head());
        String last = pointer.last().getMatchingProperty();
        if (parent instanceof ObjectNode there) {
            there.set(last, value.deepCopy());
        } else if (parent instanceof ArrayNode list) {
            int index = last.equals("-") ? list.size() : index(last, list.size(), step);
            list.insert(index, value.deepCopy());
        } else {
            throw missing(step);
        }
    }

    private static JsonNode take(ObjectNode object, String path, JsonNode step) {
        JsonNode there = at(object, path, step);
        JsonPointer pointer = pointer(path);
        JsonNode parent = object.at(pointer.head());
        String last = pointer.last().getMatchingProperty();
        if (parent instanceof ObjectNode map) {
            map.remove(last);
        } else if (parent instanceof ArrayNode list) {
            list.remove(index(last, list.size() - 1, step));
        }
        return there;
    }

    private static JsonNode at(ObjectNode object, String path, JsonNode step) {
        JsonPointer pointer = pointer(path);
        JsonNode there = object.at(pointer);
        if (there.isMissingNode() || pointer.matches()) {
            throw missing(step);
        }
        return there;
    }

    private static int index(String text, int most, JsonNode step) {
        int index = text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
        if (index < 0 || index > most) {
            throw missing(step);
        }
        return index;
    }

    private static JsonPointer pointer(String path) {
        try {
            return JsonPointer.compile(path);
        } catch (IllegalArgumentException e) {
            throw failed("\"" + path + "\" is no path");
        }
    }

    private static Refusal missing(JsonNode step) {
        String path = step.path("path").asString("");
        return failed(step.path("op").asString("") + " operation does not apply: doc is missing path: \"" + path
                + "\": missing value");
    }

    private static Refusal failed(String why) {
        return new Refusal(
                "refused-as-invalid",
                "the server rejected our request due to an error in our request: " + why,
                422,
                "Invalid",
                List.of(),
                Optional.empty());
    }

    /** An object with a merge patch over it: null takes a field away. The object is changed in place. */
    static ObjectNode merged(ObjectNode object, ObjectNode patch) {
        patch.properties().forEach(entry -> {
            String name = entry.getKey();
            JsonNode value = entry.getValue();
            if (value.isNull()) {
                object.remove(name);
            } else if (value instanceof ObjectNode below) {
                ObjectNode base = object.get(name) instanceof ObjectNode there ? there : object.objectNode();
                object.set(name, merged(base, below));
            } else {
                object.set(name, value.deepCopy());
            }
        });
        return object;
    }
}
