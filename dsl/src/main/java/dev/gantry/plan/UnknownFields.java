package dev.gantry.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** Finds the fields of an object that a server's own schema does not have. */
public final class UnknownFields {
    private static final String REFERENCE = "#/components/schemas/";

    private final JsonNode schemas;
    private final List<String> unknown = new ArrayList<>();

    private UnknownFields(JsonNode schemas) {
        this.schemas = schemas;
    }

    /**
     * The paths of such fields.
     *
     * @param object the object as it is to be sent
     * @param openApi the server's OpenAPI v3 document of the object's API version
     */
    public static List<String> of(ObjectNode object, JsonNode openApi) {
        UnknownFields search = new UnknownFields(openApi.path("components").path("schemas"));
        search.schema(object).ifPresent(schema -> search.check("", object, schema, false));
        return List.copyOf(search.unknown);
    }

    private Optional<JsonNode> schema(ObjectNode object) {
        String apiVersion = object.path("apiVersion").asString("");
        for (JsonNode schema : schemas) {
            for (JsonNode id : schema.path("x-kubernetes-group-version-kind")) {
                String group = id.path("group").asString("");
                String version = id.path("version").asString("");
                if (apiVersion.equals(group.isEmpty() ? version : group + "/" + version)
                        && object.path("kind").equals(id.path("kind"))) {
                    return Optional.of(schema);
                }
            }
        }
        return Optional.empty();
    }

    /** @param isKept whether a list around it keeps unknown fields, and so those of its items */
    private void check(String path, JsonNode value, JsonNode unresolved, boolean isKept) {
        JsonNode schema = resolve(unresolved);
        boolean keeps =
                isKept || schema.path("x-kubernetes-preserve-unknown-fields").asBoolean(false);
        if (value instanceof ObjectNode object) {
            JsonNode properties = schema.path("properties");
            JsonNode others = schema.path("additionalProperties");
            boolean closed = properties.isObject() && others.isMissingNode() && !keeps;
            object.forEachEntry((name, child) -> {
                String below = path.isEmpty() ? name : path + "." + name;
                if (properties.has(name)) {
                    check(below, child, properties.path(name), false);
                } else if (closed) {
                    unknown.add(below);
                } else {
                    check(below, child, others, false);
                }
            });
        } else if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                check(path + "[" + i + "]", value.path(i), schema.path("items"), keeps);
            }
        }
    }

    /** References stand alone or, beside a default, inside a list of one. */
    private JsonNode resolve(JsonNode schema) {
        JsonNode all = schema.path("allOf");
        if (all.size() == 1) {
            return resolve(all.path(0));
        }
        String reference = schema.path("$ref").asString("");
        if (reference.startsWith(REFERENCE)) {
            return schemas.path(reference.substring(REFERENCE.length()));
        }
        return schema.isObject() ? schema : MissingNode.getInstance();
    }
}
