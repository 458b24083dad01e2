package dev.gantry.codegen.schema;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes a schema file of what an API server says: the generally available versions with all that they refer to, without
 * descriptions, one kind and one type a line and in order, so that a newer version is a readable difference.
 */
public final class Renewal {
    private static final Pattern STABLE = Pattern.compile("apis?|apis/[^/]+|(api|apis/[^/]+)/v[0-9]+");
    private static final Pattern COLLECTION =
            Pattern.compile("/(?:api|apis/[^/]+)/[^/]+(/namespaces/\\{namespace\\})?/([a-z]+)");
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String GVK = "x-kubernetes-group-version-kind";

    private final SchemaSource source;
    private final Map<String, ObjectNode> resources = new TreeMap<>();
    private final Map<String, JsonNode> schemas = new TreeMap<>();

    private Renewal(SchemaSource source) {
        this.source = source;
    }

    /** The text of the schema file. */
    public static String of(SchemaSource source) throws IOException {
        return new Renewal(source).text();
    }

    private String text() throws IOException {
        for (Map.Entry<String, JsonNode> document :
                source.get("openapi/v3").path("paths").properties()) {
            if (STABLE.matcher(document.getKey()).matches()) {
                add(source.get("openapi/v3/" + document.getKey()));
            }
        }
        String version = source.get("version").path("gitVersion").asString().replaceFirst("^v", "");
        return "{\"kubernetes\":" + JSON.writeValueAsString(version) + ",\n\"resources\":[\n"
                + lines(resources.values().stream().map(Renewal::sorted)) + "\n],\n\"schemas\":{\n"
                + lines(schemas.entrySet().stream()
                        .map(entry -> JSON.writeValueAsString(entry.getKey()) + ":" + sorted(entry.getValue())))
                + "\n}}\n";
    }

    private static String lines(Stream<String> lines) {
        StringJoiner joined = new StringJoiner(",\n");
        lines.forEach(joined::add);
        return joined.toString();
    }

    private void add(JsonNode document) {
        document.path("components")
                .path("schemas")
                .properties()
                .forEach(schema -> schemas.putIfAbsent(schema.getKey(), withoutDescription(schema.getValue())));
        document.path("paths").properties().forEach(path -> addResource(path.getKey(), path.getValue()));
    }

    private void addResource(String path, JsonNode operations) {
        Matcher collection = COLLECTION.matcher(path);
        if (!collection.matches()) {
            return;
        }
        boolean namespaced = collection.group(1) != null;
        for (String verb : List.of("post", "get")) {
            JsonNode kind = operations.path(verb).path(GVK);
            if (kind.isObject()) {
                ObjectNode resource = JSON.createObjectNode();
                resource.set("group", kind.path("group"));
                resource.set("kind", kind.path("kind"));
                resource.put("namespaced", namespaced);
                resource.put("plural", collection.group(2));
                resource.set("version", kind.path("version"));
                String key =
                        kind.path("group").asString() + "/" + kind.path("kind").asString() + "/"
                                + kind.path("version").asString();
                // A kind in namespaces is also listed over all of them, under a path without one.
                resources.merge(
                        key, resource, (one, other) -> one.path("namespaced").asBoolean() ? one : other);
                return;
            }
        }
    }

    /** A description is a text beside a type; a field of that name is an object. */
    private static JsonNode withoutDescription(JsonNode node) {
        if (node instanceof ObjectNode object) {
            ObjectNode kept = JSON.createObjectNode();
            object.forEachEntry((name, value) -> {
                if (!(name.equals("description") && value.isString())) {
                    kept.set(name, withoutDescription(value));
                }
            });
            return kept;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode kept = JSON.createArrayNode();
            array.forEach(item -> kept.add(withoutDescription(item)));
            return kept;
        }
        return node;
    }

    private static String sorted(JsonNode node) {
        if (node instanceof ObjectNode object) {
            Map<String, String> fields = new TreeMap<>();
            object.forEachEntry((name, value) -> fields.put(name, sorted(value)));
            StringJoiner text = new StringJoiner(",", "{", "}");
            fields.forEach((name, value) -> text.add(JSON.writeValueAsString(name) + ":" + value));
            return text.toString();
        }
        if (node instanceof ArrayNode array) {
            StringJoiner text = new StringJoiner(",", "[", "]");
            array.forEach(item -> text.add(sorted(item)));
            return text.toString();
        }
        return node.toString();
    }
}
