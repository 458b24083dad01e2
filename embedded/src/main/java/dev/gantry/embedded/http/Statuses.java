package dev.gantry.embedded.http;

import dev.gantry.cluster.Refusal;
import dev.gantry.cluster.ServedKind;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Status objects: how a request ended that has nothing else to tell. */
final class Statuses {
    private Statuses() {}

    /** Of a request that was refused. */
    static Answer refused(Refusal refusal, Optional<Target> target) {
        ObjectNode status = tree(refusal);
        ObjectNode details = status.withObjectProperty("details");
        target.filter(any -> isAboutObject(refusal)).ifPresent(about -> {
            put(details, "name", about.name());
            put(details, "group", about.kind().group());
            put(
                    details,
                    "kind",
                    refusal.status() == 422 ? about.kind().kind() : about.kind().plural());
        });
        if (details.isEmpty()) {
            status.remove("details");
        }
        Answer answer = Answer.json(refusal.status(), status);
        return refusal.retryAfter()
                .map(after -> answer.retryAfter(after.toSeconds()))
                .orElse(answer);
    }

    /** By the details of a refusal clients tell an object that is not there from an address that is not served. */
    private static boolean isAboutObject(Refusal refusal) {
        return switch (refusal.reason()) {
            case "NotFound" -> !Objects.equals(No.noSuchPath().getMessage(), refusal.getMessage());
            case "AlreadyExists", "Conflict", "Forbidden" -> true;
            case "Invalid" -> !refusal.causes().isEmpty();
            default -> false;
        };
    }

    /** As it stands in a watch that cannot go on. */
    static ObjectNode tree(Refusal refusal) {
        ObjectNode status = Json.object();
        status.put("kind", "Status").put("apiVersion", "v1");
        status.putObject("metadata");
        status.put("status", "Failure").put("message", refusal.getMessage());
        put(status, "reason", refusal.reason());
        status.put("code", refusal.status());
        ObjectNode details = status.putObject("details");
        if (!refusal.causes().isEmpty()) {
            ArrayNode causes = details.putArray("causes");
            for (Refusal.Cause cause : refusal.causes()) {
                ObjectNode each = causes.addObject();
                put(each, "reason", cause.reason());
                put(each, "message", cause.message());
                put(each, "field", cause.field());
            }
        }
        refusal.retryAfter().ifPresent(after -> details.put("retryAfterSeconds", after.toSeconds()));
        if (details.isEmpty()) {
            status.remove("details");
        }
        return status;
    }

    /** Of something that was done: an object is gone. */
    static ObjectNode done(ServedKind kind, String name, String uid) {
        ObjectNode status = Json.object();
        status.put("kind", "Status").put("apiVersion", "v1");
        status.putObject("metadata");
        status.put("status", "Success");
        ObjectNode details = status.putObject("details");
        details.put("name", name);
        put(details, "group", kind.group());
        details.put("kind", kind.plural());
        put(details, "uid", uid);
        return status;
    }

    private static void put(ObjectNode node, String field, String value) {
        if (!value.isEmpty()) {
            node.put(field, value);
        }
    }
}
