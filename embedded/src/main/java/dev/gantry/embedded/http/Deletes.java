package dev.gantry.embedded.http;

import dev.gantry.cluster.Refusal;
import dev.gantry.embedded.Api;
import dev.gantry.embedded.Deleting;
import dev.gantry.embedded.object.Stored;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Deletes objects, one or many, and evicts pods. */
final class Deletes {
    private final Api api;
    private final Forms forms;

    Deletes(Api api, Forms forms) {
        this.api = api;
        this.forms = forms;
    }

    Answer delete(Resource resource, Target target, Request request) {
        ObjectNode options = request.body().length == 0 ? Json.object() : Bodies.read(request);
        Deleting how = how(options, request);
        Stored before = api.get(target.ref()).orElseThrow(() -> No.notFound(target));
        Optional<Stored> left = api.delete(target.ref(), precondition(options, target), how);
        if (left.isPresent()) {
            return forms.one(200, resource, left.get().tree(), request);
        }
        boolean givesObject = resource.kind().toString().equals("v1 Pod")
                || resource.kind().toString().equals("v1 Service");
        return givesObject
                ? forms.one(200, resource, before.tree(), request)
                : Answer.json(200, Statuses.done(target.kind(), target.name(), before.uid()));
    }

    Answer deleteAll(Resource resource, Target target, Request request) {
        ObjectNode options = request.body().length == 0 ? Json.object() : Bodies.read(request);
        Deleting how = how(options, request);
        Choice choice = Choice.of(target, resource, request);
        ObjectNode metadata = Json.object();
        List<Stored> deleted = api.atOnce(() -> {
            List<Stored> chosen = new ArrayList<>();
            for (Stored object : api.list(target.stored(), target.namespace())) {
                if (choice.test(object)) {
                    chosen.add(object);
                    api.delete(object.ref(), any -> {}, how);
                }
            }
            metadata.put("resourceVersion", Long.toString(api.version()));
            return chosen;
        });
        return forms.list(resource, deleted, metadata, request);
    }

    /** Evicts the pod that a request is about. */
    Answer evict(Target target, Request request) {
        ObjectNode eviction = Bodies.read(request);
        ObjectNode options = eviction.get("deleteOptions") instanceof ObjectNode said ? said : Json.object();
        if (api.get(target.ref()).isEmpty()) {
            throw No.notFound(target);
        }
        api.evict(target.ref(), precondition(options, target), how(options, request));
        ObjectNode done = Json.object();
        done.put("kind", "Status").put("apiVersion", "v1");
        done.putObject("metadata");
        done.put("status", "Success").put("code", 201);
        return Answer.json(201, done);
    }

    private static Deleting how(ObjectNode options, Request request) {
        boolean dryRun = request.isDryRun()
                || options.path("dryRun")
                        .valueStream()
                        .anyMatch(it -> it.asString("").equals("All"));
        Deleting how = Deleting.PLAINLY.dependants(dependants(options, request)).dryRun(dryRun);
        JsonNode said = options.path("gracePeriodSeconds");
        Optional<Long> grace = said.isNumber() ? Optional.of(said.asLong()) : request.number("gracePeriodSeconds");
        if (grace.filter(it -> it < 0).isPresent()) {
            throw No.invalid(
                    "DeleteOptions.meta.k8s.io \"\" is invalid: gracePeriodSeconds: Invalid value: " + grace.get()
                            + ": must be 0 or more",
                    List.of(new Refusal.Cause("FieldValueInvalid", "gracePeriodSeconds", "must be 0 or more")));
        }
        return grace.map(how::grace).orElse(how);
    }

    private static Deleting.Dependants dependants(ObjectNode options, Request request) {
        String said = options.path("propagationPolicy").asString(request.parameter("propagationPolicy"));
        JsonNode orphan = options.path("orphanDependents");
        if (said.isEmpty() && orphan.isBoolean()) {
            return orphan.asBoolean() ? Deleting.Dependants.ORPHAN : Deleting.Dependants.BACKGROUND;
        }
        return switch (said) {
            case "" -> Deleting.Dependants.AS_IT_SAYS;
            case "Background" -> Deleting.Dependants.BACKGROUND;
            case "Foreground" -> Deleting.Dependants.FOREGROUND;
            case "Orphan" -> Deleting.Dependants.ORPHAN;
            default ->
                throw No.invalid(
                        "DeleteOptions.meta.k8s.io \"\" is invalid: propagationPolicy: Unsupported value: \"" + said
                                + "\": supported values: \"Background\", \"Foreground\", \"Orphan\"",
                        List.of());
        };
    }

    private static Consumer<Stored> precondition(ObjectNode options, Target target) {
        JsonNode wanted = options.path("preconditions");
        return object -> {
            check("UID", wanted.path("uid").asString(""), object.uid(), target);
            check(
                    "ResourceVersion",
                    wanted.path("resourceVersion").asString(""),
                    Long.toString(object.version()),
                    target);
        };
    }

    private static void check(String field, String wanted, String found, Target target) {
        if (!wanted.isEmpty() && !wanted.equals(found)) {
            throw No.conflict(
                    target,
                    "Precondition failed: " + field + " in precondition: " + wanted + ", " + field + " in object meta: "
                            + found);
        }
    }
}
