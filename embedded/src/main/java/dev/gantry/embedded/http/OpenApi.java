package dev.gantry.embedded.http;

import dev.gantry.embedded.Api;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * OpenAPI v3: the types of each version's kinds, and of their addresses as much as kubectl looks at: that writes can be validated
 * and tried.
 */
final class OpenApi {
    private static final List<String> PARAMETERS = List.of("dryRun", "fieldManager", "fieldValidation", "force");

    private final Api api;
    private final Resources resources;

    OpenApi(Api api, Resources resources) {
        this.api = api;
        this.resources = resources;
    }

    /** {@code /openapi/v3}: where the documents are. */
    Answer index() {
        ObjectNode index = Json.object();
        ObjectNode paths = index.putObject("paths");
        resources.byVersion().forEach((version, kinds) -> {
            String path = path(version);
            // A client may keep what it read under one hash.
            String hash = Integer.toHexString(kinds.hashCode());
            paths.putObject(path).put("serverRelativeURL", "/openapi/v3/" + path + "?hash=" + hash);
        });
        return Answer.json(200, index);
    }

    /**
     * {@code /openapi/v2}, which kubectl looks at for kinds that version 3 does not have: it has none either. Protobuf is all that
     * kubectl takes.
     */
    Answer second() {
        byte[] document = Protobuf.written(
                Protobuf.field(1, "2.0"),
                Protobuf.field(2, Protobuf.written(Protobuf.field(1, "Kubernetes"), Protobuf.field(2, Version.NAME))),
                Protobuf.field(8, new byte[0]));
        return Answer.bytes("application/com.github.proto-openapi.spec.v2.v1.0+protobuf", document);
    }

    /** {@code /openapi/v3/apis/apps/v1}. */
    Answer document(List<String> path) {
        Map<String, List<Resource>> all = resources.byVersion();
        for (Map.Entry<String, List<Resource>> entry : all.entrySet()) {
            if (path(entry.getKey()).equals(String.join("/", path))) {
                return Answer.json(200, document(entry.getKey(), entry.getValue()));
            }
        }
        throw No.noSuchPath();
    }

    private ObjectNode document(String version, List<Resource> kinds) {
        ObjectNode document = Json.object();
        document.put("openapi", "3.0.0");
        document.putObject("info").put("title", "Kubernetes").put("version", Version.NAME);
        ObjectNode paths = document.putObject("paths");
        for (Resource resource : kinds) {
            String home = "/" + path(version) + (resource.kind().namespaced() ? "/namespaces/{namespace}/" : "/");
            ObjectNode one = paths.putObject(home + resource.kind().plural() + "/{name}");
            for (String method : List.of("get", "put", "patch", "delete")) {
                operation(one.putObject(method), method, resource);
            }
            ObjectNode many = paths.putObject(home + resource.kind().plural());
            for (String method : List.of("get", "post", "delete")) {
                operation(many.putObject(method), method.equals("get") ? "list" : method, resource);
            }
        }
        JsonNode types = api.schema().openApi(version);
        document.set("components", types.path("components"));
        return document;
    }

    private static void operation(ObjectNode operation, String action, Resource resource) {
        operation.put("x-kubernetes-action", action);
        operation
                .putObject("x-kubernetes-group-version-kind")
                .put("group", resource.kind().group())
                .put("version", resource.kind().version())
                .put("kind", resource.kind().kind());
        if (!action.equals("get") && !action.equals("list")) {
            ArrayNode parameters = operation.putArray("parameters");
            for (String parameter : PARAMETERS) {
                ObjectNode each = parameters.addObject().put("in", "query").put("name", parameter);
                each.putObject("schema").put("type", parameter.equals("force") ? "boolean" : "string");
            }
        }
        operation.putObject("responses").putObject("200").put("description", "OK");
    }

    private static String path(String version) {
        return version.contains("/") ? "apis/" + version : "api/" + version;
    }
}
