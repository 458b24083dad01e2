package dev.gantry.embedded.http;

import dev.gantry.embedded.Api;
import dev.gantry.embedded.object.Stored;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How many there are of something, in the one shape that all kinds have that can be scaled. */
final class Scales {
    private static final List<Column> COLUMNS = Columns.named()
            .number("Desired", "/spec/replicas")
            .number("Available", "/status/replicas")
            .age()
            .list();

    private final Api api;

    Scales(Api api) {
        this.api = api;
    }

    Answer get(Resource resource, Target target, Request request) {
        Stored found = api.get(target.ref()).orElseThrow(() -> No.notFound(target));
        ObjectNode scale = scale(resource, found.tree());
        Accepts accepts = Accepts.of(request.header("accept"));
        if (!accepts.isTable()) {
            return Answer.json(200, scale);
        }
        ObjectNode metadata = Json.object();
        metadata.set("resourceVersion", scale.path("metadata").path("resourceVersion"));
        return Answer.json(
                200,
                Tables.of(
                        COLUMNS,
                        List.of(scale),
                        metadata,
                        api.now(),
                        request.parameter("includeObject"),
                        accepts.version()));
    }

    Answer update(Resource resource, Target target, Request request) {
        ObjectNode sent = Bodies.read(request);
        if (!sent.path("kind").asString("Scale").equals("Scale")) {
            throw No.malformed("the kind in the data (" + sent.path("kind").asString("") + ") is no Scale");
        }
        return write(resource, target, request, before -> sent);
    }

    Answer patch(Resource resource, Target target, Request request) {
        UnaryOperator<ObjectNode> patch = Patching.change(request, resource, api.schema());
        return write(resource, target, request, patch);
    }

    private Answer write(Resource resource, Target target, Request request, UnaryOperator<ObjectNode> change) {
        if (api.get(target.ref()).isEmpty()) {
            throw No.notFound(target);
        }
        Stored updated = api.update(
                target.ref(),
                before -> {
                    ObjectNode scale = change.apply(scale(resource, before));
                    JsonNode replicas = scale.path("spec").path("replicas");
                    if (!replicas.isMissingNode() && (!replicas.isIntegralNumber() || replicas.asInt() < 0)) {
                        throw No.invalid(
                                "Scale.autoscaling \"" + target.name() + "\" is invalid: spec.replicas: Invalid value: "
                                        + replicas + ": must be greater than or equal to 0",
                                List.of());
                    }
                    set(before, path(resource, "specReplicasPath", ".spec.replicas"), replicas.asInt(0));
                    JsonNode version = scale.path("metadata").path("resourceVersion");
                    before.withObjectProperty("metadata").set("resourceVersion", version);
                    return before;
                },
                Writes.writing(request).through("scale"));
        return Answer.json(200, scale(resource, updated.tree()));
    }

    private static ObjectNode scale(Resource resource, ObjectNode object) {
        ObjectNode scale = Json.object();
        scale.put("kind", "Scale").put("apiVersion", "autoscaling/v1");
        ObjectNode metadata = scale.putObject("metadata");
        for (String field : List.of("name", "namespace", "uid", "resourceVersion", "creationTimestamp")) {
            if (object.path("metadata").has(field)) {
                metadata.set(field, object.path("metadata").get(field));
            }
        }
        int wanted =
                at(object, path(resource, "specReplicasPath", ".spec.replicas")).asInt(0);
        int there = at(object, path(resource, "statusReplicasPath", ".status.replicas"))
                .asInt(0);
        scale.putObject("spec").put("replicas", wanted);
        ObjectNode status = scale.putObject("status").put("replicas", there);
        String selector = resource.isCustom()
                ? at(object, path(resource, "labelSelectorPath", "")).asString("")
                : selector(object.path("spec").path("selector"));
        if (!selector.isEmpty()) {
            status.put("selector", selector);
        }
        return scale;
    }

    private static String path(Resource resource, String field, String otherwise) {
        return resource.definition()
                .path("subresources")
                .path("scale")
                .path(field)
                .asString(otherwise);
    }

    private static JsonNode at(JsonNode object, String path) {
        return path.isEmpty() ? object.path("") : object.at(path.replace('.', '/'));
    }

    private static void set(ObjectNode object, String path, int replicas) {
        String[] steps = path.substring(1).split("\\.", -1);
        ObjectNode at = object;
        for (int i = 0; i < steps.length - 1; i++) {
            at = at.withObjectProperty(steps[i]);
        }
        at.put(steps[steps.length - 1], replicas);
    }

    /** A label selector as requests write it. */
    static String selector(JsonNode selector) {
        List<String> parts = new ArrayList<>();
        selector.path("matchLabels")
                .properties()
                .forEach(entry ->
                        parts.add(entry.getKey() + "=" + entry.getValue().asString("")));
        for (JsonNode expression : selector.path("matchExpressions")) {
            String key = expression.path("key").asString("");
            List<String> values = new ArrayList<>();
            expression.path("values").forEach(it -> values.add(it.asString("")));
            String list = " (" + String.join(",", values) + ")";
            parts.add(
                    switch (expression.path("operator").asString("")) {
                        case "In" -> key + " in" + list;
                        case "NotIn" -> key + " notin" + list;
                        case "Exists" -> key;
                        default -> "!" + key;
                    });
        }
        return String.join(",", parts);
    }
}
