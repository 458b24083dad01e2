package dev.gantry.status;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;

/** A live object, read without trust: whatever is missing or of another type has a stated stand-in. */
record Live(JsonNode tree, Surroundings around) {
    static Live of(JsonNode tree) {
        return new Live(tree, Surroundings.UNKNOWN);
    }

    JsonNode at(String... path) {
        JsonNode node = tree;
        for (String field : path) {
            node = node.path(field);
        }
        return node;
    }

    String text(String... path) {
        return at(path).asString("");
    }

    boolean flag(String... path) {
        return at(path).asBoolean(false);
    }

    long number(long otherwise, String... path) {
        return wholeNumber(at(path)).orElse(otherwise);
    }

    boolean has(String... path) {
        JsonNode node = at(path);
        return !node.isMissingNode() && !node.isNull();
    }

    String kind() {
        return text("kind");
    }

    String name() {
        return text("metadata", "name");
    }

    /** The API group; empty for the core group. */
    String group() {
        String apiVersion = text("apiVersion");
        int slash = apiVersion.indexOf('/');
        return slash < 0 ? "" : apiVersion.substring(0, slash);
    }

    String annotation(String key) {
        return text("metadata", "annotations", key);
    }

    String label(String key) {
        return text("metadata", "labels", key);
    }

    boolean isBeingDeleted() {
        return has("metadata", "deletionTimestamp");
    }

    long generation() {
        return number(0, "metadata", "generation");
    }

    OptionalLong observedGeneration() {
        return wholeNumber(at("status", "observedGeneration"));
    }

    List<Condition> conditions() {
        List<Condition> found = new ArrayList<>();
        for (JsonNode node : at("status", "conditions")) {
            found.add(Condition.of(node));
        }
        return found;
    }

    Optional<Condition> condition(String type) {
        for (JsonNode node : at("status", "conditions")) {
            if (node.path("type").asString("").equals(type)) {
                return Optional.of(Condition.of(node));
            }
        }
        return Optional.empty();
    }

    /** The condition, where it is True. */
    Optional<Condition> holds(String type) {
        return condition(type).filter(Condition::isTrue);
    }

    /** Custom controllers write generations as numbers, as fractions and as text; anything else tells nothing. */
    static OptionalLong wholeNumber(JsonNode node) {
        if (node.isNumber()) {
            return OptionalLong.of(node.numberValue().longValue());
        }
        if (node.isString() && node.asString().matches("\\d{1,18}")) {
            return OptionalLong.of(Long.parseLong(node.asString()));
        }
        return OptionalLong.empty();
    }
}
