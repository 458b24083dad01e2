package dev.gantry.embedded.http;

import dev.gantry.embedded.Api;
import dev.gantry.embedded.merge.UnknownFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Objects as clients send them: of the right kind and place, and without fields that the kind does not have. */
final class Bodies {
    private static final Set<String> READ = Set.of("application/json", "application/yaml", "");

    private final Api api;

    Bodies(Api api) {
        this.api = api;
    }

    /** A body that is an object, whichever. */
    static ObjectNode read(Request request) {
        if (request.contentType().equals(Protobuf.TYPE)) {
            return Protobuf.read(request.body());
        } else if (!READ.contains(request.contentType())) {
            throw No.unsupportedMediaType("application/json, application/yaml, " + Protobuf.TYPE);
        }
        boolean isYaml = request.contentType().equals("application/yaml");
        return Json.object(isYaml ? Json.readYaml(request.body()) : Json.read(request.body()));
    }

    /** A body that is an object of the kind that a request is about, in its place. */
    ObjectNode object(Target target, Request request) {
        ObjectNode object = read(request);
        place(object, target);
        return object;
    }

    /** Puts an object into the place that a request names. */
    static void place(ObjectNode object, Target target) {
        String apiVersion = object.path("apiVersion").asString(target.kind().apiVersion());
        String kind = object.path("kind").asString(target.kind().kind());
        if (!kind.equals(target.kind().kind())
                || !apiVersion.equals(target.kind().apiVersion())) {
            throw No.malformed("the API version in the data (" + apiVersion + ", Kind=" + kind
                    + ") does not match the expected API version (" + target.kind() + ")");
        }
        object.put("apiVersion", apiVersion).put("kind", kind);
        ObjectNode metadata = object.withObjectProperty("metadata");
        String namespace = metadata.path("namespace").asString("");
        if (target.namespace().isEmpty()) {
            metadata.remove("namespace");
        } else if (namespace.isEmpty()) {
            metadata.put("namespace", target.namespace());
        } else if (!namespace.equals(target.namespace())) {
            throw No.malformed("the namespace of the provided object does not match the namespace sent on the request");
        }
        String name = metadata.path("name").asString("");
        if (target.isOne() && name.isEmpty()) {
            metadata.put("name", target.name());
        } else if (target.isOne() && !name.equals(target.name())) {
            throw No.malformed(
                    "the name of the object (" + name + ") does not match the name on the URL (" + target.name() + ")");
        }
    }

    /**
     * Drops the fields that the kind does not have, in place.
     *
     * @return what is to be remarked about it
     * @throws dev.gantry.cluster.Refusal of status 400 where the request wants them to be refused
     */
    List<String> validated(ObjectNode object, Request request, byte[] body) {
        String how = request.parameter("fieldValidation");
        List<String> problems = new ArrayList<>();
        UnknownFields.drop(api.schema(), object).forEach(it -> problems.add("unknown field \"" + it + "\""));
        String twice = how.equals("Ignore") ? "" : Json.duplicate(body);
        if (!twice.isEmpty()) {
            problems.add("duplicate field \"" + twice + "\"");
        }
        if (how.equals("Strict") && !problems.isEmpty()) {
            String kind = object.path("kind").asString("");
            String version = object.path("apiVersion").asString("");
            throw No.malformed(kind + " in version \"" + version.substring(version.indexOf('/') + 1)
                    + "\" cannot be handled as a " + kind + ": strict decoding error: " + String.join(", ", problems));
        }
        return how.equals("Ignore") ? List.of() : problems;
    }
}
