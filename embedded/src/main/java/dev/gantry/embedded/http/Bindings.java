package dev.gantry.embedded.http;

import dev.gantry.embedded.Api;
import tools.jackson.databind.node.ObjectNode;

/** Binds pods to nodes, for a scheduler of somebody else's. */
final class Bindings {
    private final Api api;

    Bindings(Api api) {
        this.api = api;
    }

    Answer bind(Target target, Request request) {
        ObjectNode binding = Bodies.read(request);
        String node = binding.path("target").path("name").asString("");
        if (node.isEmpty()) {
            throw No.malformed("target.name: Required value");
        } else if (api.get(target.ref()).isEmpty()) {
            throw No.notFound(target);
        }
        api.bind(target.ref(), node, Writes.writing(request));
        ObjectNode done = Json.object();
        done.put("kind", "Status").put("apiVersion", "v1");
        done.putObject("metadata");
        done.put("status", "Success").put("code", 201);
        return Answer.json(201, done);
    }
}
