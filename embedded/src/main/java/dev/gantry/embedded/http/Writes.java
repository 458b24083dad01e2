package dev.gantry.embedded.http;

import dev.gantry.cluster.Applied;
import dev.gantry.cluster.Refusal;
import dev.gantry.embedded.Api;
import dev.gantry.embedded.Writing;
import dev.gantry.embedded.object.Stored;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/** Creates, updates, patches and applies objects and their status. */
final class Writes {
    private final Api api;
    private final Forms forms;
    private final Bodies bodies;

    Writes(Api api, Forms forms, Bodies bodies) {
        this.api = api;
        this.forms = forms;
        this.bodies = bodies;
    }

    Answer create(Resource resource, Target target, Request request) {
        ObjectNode object = bodies.object(target, request);
        String version = object.path("metadata").path("resourceVersion").asString("");
        if (!version.isEmpty() && !version.equals("0")) {
            throw No.of(500, "", "resourceVersion should not be set on objects to be created");
        }
        List<String> remarks = bodies.validated(object, request, request.body());
        if (resource.subresource("status").isPresent()) {
            object.remove("status");
        }
        try {
            Stored created = api.create(Versions.kept(resource.kind(), object), writing(request));
            return forms.one(201, resource, created.tree(), request).warnings(remarks);
        } catch (Refusal refusal) {
            // The address does not name the object, and the answer is to.
            String name = object.path("metadata").path("name").asString("");
            return Statuses.refused(refusal, Optional.of(target.named(name)));
        }
    }

    Answer update(Resource resource, Target target, Request request) {
        ObjectNode object = Bodies.read(request);
        if (object.path("metadata").path("name").asString("").isEmpty()) {
            throw No.malformed("the name of the object (" + target.name()
                    + " based on URL) was undeterminable: name must be provided");
        }
        Bodies.place(object, target);
        List<String> remarks = bodies.validated(object, request, request.body());
        Stored updated = write(target, request, before -> Versions.kept(resource.kind(), object));
        return forms.one(200, resource, updated.tree(), request).warnings(remarks);
    }

    Answer patch(Resource resource, Target target, Request request) {
        if (request.contentType().equals(Patching.APPLY)) {
            return apply(resource, target, request);
        }
        UnaryOperator<ObjectNode> patch = Patching.change(request, resource, api.schema());
        List<String> remarks = new ArrayList<>();
        Stored updated = write(target, request, before -> {
            ObjectNode after = patch.apply(Versions.asked(resource.kind(), before));
            Bodies.place(after, target);
            remarks.addAll(bodies.validated(after, request, request.body()));
            return Versions.kept(resource.kind(), after);
        });
        return forms.one(200, resource, updated.tree(), request).warnings(remarks);
    }

    private Answer apply(Resource resource, Target target, Request request) {
        ObjectNode object = Json.object(Json.readYaml(request.body()));
        if (object.path("metadata").hasNonNull("managedFields")) {
            throw No.malformed("metadata.managedFields must be nil");
        }
        Bodies.place(object, target);
        if (target.subresource().equals("status")) {
            if (api.get(target.ref()).isEmpty()) {
                throw No.notFound(target);
            }
            Stored told = api.applyStatus(target.ref(), object, request.isTrue("force"), writing(request));
            return forms.one(200, resource, told.tree(), request);
        }
        ObjectNode kept = Versions.kept(resource.kind(), object);
        Applied applied = api.apply(target.ref(), kept, request.isTrue("force"), writing(request));
        return forms.one(applied.created() ? 201 : 200, resource, applied.object(), request);
    }

    private Stored write(Target target, Request request, UnaryOperator<ObjectNode> change) {
        UnaryOperator<ObjectNode> checked = before -> {
            ObjectNode after = change.apply(before);
            after.put("apiVersion", before.path("apiVersion").asString("")); // it is kept in one version
            return after;
        };
        if (api.get(target.ref()).isEmpty()) {
            throw No.notFound(target);
        } else if (target.subresource().equals("status")) {
            return api.updateStatus(target.ref(), checked, writing(request));
        }
        return api.update(target.ref(), checked, writing(request));
    }

    static Writing writing(Request request) {
        return new Writing(request.manager(), "", request.isDryRun());
    }

    /** Finalizers of a namespace, which are changed apart from it. */
    Answer finalizers(Resource resource, Target target, Request request) {
        ObjectNode object = bodies.object(target, request);
        Stored updated = api.update(
                target.ref(),
                before -> {
                    before.set("spec", Optional.ofNullable(object.get("spec")).orElseGet(Json::object));
                    return before;
                },
                writing(request));
        return forms.one(200, resource, updated.tree(), request);
    }
}
