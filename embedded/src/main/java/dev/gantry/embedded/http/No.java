package dev.gantry.embedded.http;

import dev.gantry.cluster.Refusal;
import java.util.List;
import java.util.Optional;

/** Says no to requests, in the API server's words where it has some. */
final class No {
    private No() {}

    static Refusal malformed(String message) {
        return of(400, "BadRequest", message);
    }

    static Refusal unauthorized() {
        return of(401, "Unauthorized", "Unauthorized");
    }

    static Refusal noSuchPath() {
        return of(404, "NotFound", "the server could not find the requested resource");
    }

    static Refusal notFound(Target target) {
        return of(404, "NotFound", target.resource() + " \"" + target.name() + "\" not found");
    }

    static Refusal wrongMethod() {
        return of(405, "MethodNotAllowed", "the server does not allow this method on the requested resource");
    }

    static Refusal notModelled(String what) {
        return of(
                405,
                "MethodNotAllowed",
                what + " is not modelled by the embedded cluster, in which nothing really runs. "
                        + "Try it on a real cluster.");
    }

    static Refusal notAcceptable() {
        return of(
                406,
                "NotAcceptable",
                "only the following media types are accepted: application/json, application/json;as=Table;v=v1;"
                        + "g=meta.k8s.io, application/json;as=PartialObjectMetadata;v=v1;g=meta.k8s.io");
    }

    static Refusal unsupportedMediaType(String types) {
        return of(
                415,
                "UnsupportedMediaType",
                "the body of the request was in an unknown format - accepted media types include: " + types);
    }

    static Refusal tooLarge(int limit) {
        return of(413, "RequestEntityTooLarge", "Request entity too large: limit is " + limit);
    }

    static Refusal expired(String message) {
        return of(410, "Expired", message);
    }

    static Refusal conflict(Target target, String why) {
        return of(
                409,
                "Conflict",
                "Operation cannot be fulfilled on " + target.resource() + " \"" + target.name() + "\": " + why);
    }

    static Refusal invalid(String message, List<Refusal.Cause> causes) {
        return new Refusal("refused-as-invalid", message, 422, "Invalid", causes, Optional.empty());
    }

    static Refusal of(int status, String reason, String message) {
        return new Refusal("refused", message, status, reason, List.of(), Optional.empty());
    }
}
