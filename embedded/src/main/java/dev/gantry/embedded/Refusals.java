package dev.gantry.embedded;

import dev.gantry.cluster.Refusal;
import dev.gantry.cluster.ServedKind;
import dev.gantry.manifest.ObjectRef;
import java.util.List;
import java.util.Optional;

/** Answers no in the API server's words. */
final class Refusals {
    private Refusals() {}

    static Refusal notFound(ServedKind kind, String name) {
        return refusal("not-found", 404, "NotFound", resource(kind) + " \"" + name + "\" not found");
    }

    static Refusal notServed(ObjectRef ref) {
        return refusal(
                "not-found",
                404,
                "NotFound",
                ref.apiVersion() + " " + ref.kind() + " is not modelled by the embedded cluster");
    }

    static Refusal exists(ServedKind kind, String name) {
        return refusal("conflict", 409, "AlreadyExists", resource(kind) + " \"" + name + "\" already exists");
    }

    static Refusal changed(ServedKind kind, String name) {
        return refusal(
                "conflict",
                409,
                "Conflict",
                "Operation cannot be fulfilled on " + resource(kind) + " \"" + name
                        + "\": the object has been modified; please apply your changes to the latest version and try again");
    }

    static Refusal precondition(ServedKind kind, String name, String field, String wanted, String found) {
        return refusal(
                "conflict",
                409,
                "Conflict",
                "Operation cannot be fulfilled on " + resource(kind) + " \"" + name + "\": Precondition failed: "
                        + field + " in precondition: " + wanted + ", " + field + " in object meta: " + found);
    }

    static Refusal invalid(ObjectRef ref, List<Refusal.Cause> causes) {
        String group = ref.group().isEmpty() ? ref.kind() : ref.kind() + "." + ref.group();
        StringBuilder text = new StringBuilder(group + " \"" + ref.name() + "\" is invalid: ");
        boolean several = causes.size() > 1;
        for (int i = 0; i < causes.size(); i++) {
            Refusal.Cause cause = causes.get(i);
            text.append(i == 0 ? several ? "[" : "" : ", ")
                    .append(cause.field())
                    .append(": ")
                    .append(cause.message());
        }
        return new Refusal(
                "refused-as-invalid",
                text.append(several ? "]" : "").toString(),
                422,
                "Invalid",
                causes,
                Optional.empty());
    }

    static Refusal malformed(String message) {
        return refusal("refused-as-invalid", 400, "BadRequest", message);
    }

    static Refusal conflict(String message, List<Refusal.Cause> causes) {
        return new Refusal("conflict", message, 409, "Conflict", causes, Optional.empty());
    }

    static Refusal tooOld(long since) {
        return refusal("refused", 410, "Expired", "too old resource version: " + since);
    }

    private static Refusal refusal(String code, int status, String reason, String message) {
        return new Refusal(code, message, status, reason, List.of(), Optional.empty());
    }

    private static String resource(ServedKind kind) {
        return kind.group().isEmpty() ? kind.plural() : kind.plural() + "." + kind.group();
    }
}
