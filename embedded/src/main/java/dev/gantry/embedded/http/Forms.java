package dev.gantry.embedded.http;

import dev.gantry.embedded.Api;
import dev.gantry.embedded.object.Stored;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Puts objects into the form that a client takes: whole, their metadata alone, or as rows of a table. */
final class Forms {
    private final Api api;

    Forms(Api api) {
        this.api = api;
    }

    Answer one(int status, Resource resource, ObjectNode object, Request request) {
        return Answer.json(status, form(resource, object, request, true));
    }

    Answer list(Resource resource, List<Stored> objects, ObjectNode metadata, Request request) {
        Accepts accepts = Accepts.of(request.header("accept"));
        List<ObjectNode> trees = objects.stream()
                .map(it -> Versions.asked(resource.kind(), it.tree()))
                .toList();
        if (accepts.isTable()) {
            return Answer.json(
                    200,
                    Tables.of(
                            Columns.of(resource),
                            trees,
                            metadata,
                            api.now(),
                            request.parameter("includeObject"),
                            accepts.version()));
        } else if (accepts.isMetadata()) {
            ObjectNode list = Json.object();
            list.put("kind", "PartialObjectMetadataList").put("apiVersion", "meta.k8s.io/" + accepts.version());
            list.set("metadata", metadata);
            ArrayNode items = list.putArray("items");
            trees.forEach(it -> items.add(metadata(it, accepts)));
            return Answer.json(200, list);
        }
        return Answer.json(200, Reading.plain(resource, trees, metadata));
    }

    /** The object of an event. The head of a table is only in the first one. */
    ObjectNode form(Resource resource, ObjectNode object, Request request, boolean isFirst) {
        Accepts accepts = Accepts.of(request.header("accept"));
        ObjectNode tree = Versions.asked(resource.kind(), object);
        if (accepts.isTable()) {
            ObjectNode metadata = Json.object();
            metadata.set("resourceVersion", tree.path("metadata").path("resourceVersion"));
            ObjectNode table = Tables.of(
                    Columns.of(resource),
                    List.of(tree),
                    metadata,
                    api.now(),
                    request.parameter("includeObject"),
                    accepts.version());
            if (!isFirst) {
                table.putNull("columnDefinitions");
            }
            return table;
        }
        return accepts.isMetadata() ? metadata(tree, accepts) : tree;
    }

    private static ObjectNode metadata(ObjectNode object, Accepts accepts) {
        ObjectNode part = Json.object();
        part.put("kind", "PartialObjectMetadata").put("apiVersion", "meta.k8s.io/" + accepts.version());
        part.set("metadata", object.path("metadata"));
        return part;
    }
}
