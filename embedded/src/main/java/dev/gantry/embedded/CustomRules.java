package dev.gantry.embedded;

import dev.gantry.cluster.Refusal;
import dev.gantry.embedded.object.Stored;
import dev.gantry.manifest.constraint.Schema;
import dev.gantry.manifest.constraint.Violation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What definitions ask of their objects: types, ranges, patterns, required fields. Rules in CEL are not looked at. */
final class CustomRules {
    private final Map<String, Schema> schemas = new HashMap<>();

    /** Holds a version of a definition from now on; missing: it asks for nothing. */
    void define(String apiVersion, String kind, JsonNode openApi) {
        if (openApi.isObject()) {
            schemas.put(apiVersion + "/" + kind, Schema.of(plain(openApi)));
        } else {
            schemas.remove(apiVersion + "/" + kind);
        }
    }

    /** Refuses an object that breaks its kind's schema. */
    void check(ObjectNode object) {
        refuse(object, causes(object));
    }

    /** Refuses what an object is to become; what is so already is no matter. */
    void check(ObjectNode before, ObjectNode after) {
        List<Refusal.Cause> causes = causes(after);
        if (!causes.isEmpty()) {
            causes.removeAll(causes(before));
        }
        refuse(after, causes);
    }

    private List<Refusal.Cause> causes(ObjectNode object) {
        Schema schema = schemas.get(object.path("apiVersion").asString("") + "/"
                + object.path("kind").asString(""));
        List<Refusal.Cause> causes = new ArrayList<>();
        if (schema != null) {
            for (Violation violation : schema.violations(plain(object))) {
                causes.add(new Refusal.Cause(
                        "FieldValueInvalid",
                        violation.path(),
                        "Invalid value: it " + violation.says() + ", and by the schema it " + violation.rule()));
            }
        }
        return causes;
    }

    /** As schemas take it: whole numbers are longs, all others doubles. */
    private static Map<String, @Nullable Object> plain(JsonNode object) {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        object.properties().forEach(field -> plain.put(field.getKey(), value(field.getValue())));
        return plain;
    }

    private static @Nullable Object value(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> plain(node);
            case ARRAY -> {
                List<@Nullable Object> items = new ArrayList<>();
                node.forEach(item -> items.add(value(item)));
                yield items;
            }
            case BOOLEAN -> node.asBoolean();
            case NUMBER -> {
                if (node.isIntegralNumber()) {
                    yield (Object) node.asLong();
                }
                yield (Object) node.asDouble();
            }
            case STRING -> node.asString();
            default -> null;
        };
    }

    private static void refuse(ObjectNode object, List<Refusal.Cause> causes) {
        if (!causes.isEmpty()) {
            throw Refusals.invalid(Stored.of(object).ref(), causes);
        }
    }
}
