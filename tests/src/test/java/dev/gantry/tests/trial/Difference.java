package dev.gantry.tests.trial;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Finds the first place where two trees differ. A null in an object says nothing, and 1 is 1.0. */
final class Difference {
    private Difference() {}

    static Optional<String> of(JsonNode one, JsonNode other) {
        return at("", one, other);
    }

    private static Optional<String> at(String path, JsonNode one, JsonNode other) {
        if (one.isObject() && other.isObject()) {
            Map<String, JsonNode> mine = fields(one);
            Map<String, JsonNode> theirs = fields(other);
            for (Map.Entry<String, JsonNode> field : mine.entrySet()) {
                JsonNode value = theirs.remove(field.getKey());
                Optional<String> difference = value == null
                        ? Optional.of(path + "." + field.getKey() + " is missing")
                        : at(path + "." + field.getKey(), field.getValue(), value);
                if (difference.isPresent()) {
                    return difference;
                }
            }
            return theirs.keySet().stream().findFirst().map(extra -> path + "." + extra + " is new");
        }
        if (one.isArray() && other.isArray() && one.size() == other.size()) {
            for (int i = 0; i < one.size(); i++) {
                Optional<String> difference = at(path + "[" + i + "]", one.get(i), other.get(i));
                if (difference.isPresent()) {
                    return difference;
                }
            }
            return Optional.empty();
        }
        boolean isSame = (one.isNumber() && other.isNumber())
                ? one.decimalValue().compareTo(other.decimalValue()) == 0
                : one.equals(other);
        return isSame ? Optional.empty() : Optional.of(path + " was " + one + " and is " + other);
    }

    private static Map<String, JsonNode> fields(JsonNode object) {
        Map<String, JsonNode> fields = new TreeMap<>();
        object.forEachEntry((name, value) -> {
            if (!value.isNull()) {
                fields.put(name, value);
            }
        });
        return fields;
    }
}
