package dev.gantry.apply;

import dev.gantry.cluster.Refusal;
import dev.gantry.manifest.ObjectRef;
import dev.gantry.plan.Desired;
import dev.gantry.problem.Origin;
import dev.gantry.problem.Problem;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Puts into words what keeps a plan from being carried out. */
final class Obstacles {
    private static final Pattern UNKNOWN = Pattern.compile("unknown field \"([^\"]+)\"");
    private static final Pattern IMMUTABLE = Pattern.compile(
            "immutable|updates to statefulset spec|updates to (?:provisioner|parameters) are forbidden|cannot change roleRef"
                    + "|may not (?:change once set|change fields other than|be changed in an update)"
                    + "|can not be less than (?:previous|status)");

    private static final Pattern VALUE = Pattern.compile("(?s)^Invalid value: .*: ");

    private final String app;

    Obstacles(String app) {
        this.app = app;
    }

    Problem kindNotServed(String apiVersion, String kind, String name, String cluster, String advice) {
        return problem(
                kind + "/" + name,
                "kind-not-served",
                "The cluster " + cluster + " does not serve " + apiVersion + " " + kind + ".",
                "An object can only be applied where its kind is served.",
                advice);
    }

    Problem fieldsUnknown(ObjectRef ref, List<String> fields) {
        return problem(
                ref.toString(),
                "field-unknown",
                "The cluster does not know " + (fields.size() == 1 ? "the field " : "the fields ")
                        + String.join(", ", fields) + " of " + ref.apiVersion() + " " + ref.kind() + ".",
                "A server drops or refuses fields that its version does not have.",
                "Leave them out, or upgrade the cluster.");
    }

    Problem namespaceMissing(ObjectRef ref) {
        return problem(
                ref.toString(),
                "namespace-missing",
                "There is no namespace \"" + ref.namespace().orElse("") + "\".",
                "Only the app's own namespace is made for it.",
                "Make the namespace first, or add it to the app.");
    }

    Problem terminating(ObjectRef ref, ObjectNode live) {
        JsonNode finalizers = live.path("metadata").path("finalizers");
        String waiting = finalizers.isEmpty() ? "" : " It waits for its finalizers " + finalizers + ".";
        return problem(
                ref.toString(),
                "object-terminating",
                ref + " is being deleted since "
                        + live.path("metadata").path("deletionTimestamp").asString("") + "." + waiting,
                "An object that is being deleted cannot be kept.",
                "Wait until it is gone, and apply again.");
    }

    Problem otherApp(ObjectRef ref, String otherApp) {
        return problem(
                ref.toString(),
                "object-of-other-app",
                ref.qualified() + " exists and belongs to " + otherApp + ".",
                "An object belongs to one app.",
                "Give it another name, or remove it from the other app first.");
    }

    Problem controlled(ObjectRef ref, JsonNode owner) {
        return problem(
                ref.toString(),
                "object-controlled",
                ref.qualified() + " exists and is made by " + owner.path("kind").asString("") + "/"
                        + owner.path("name").asString("") + ".",
                "What a controller made, it would change back.",
                "Give it another name, or change what makes it.");
    }

    Problem conflict(ObjectRef ref, String path, String manager, String now, String wanted) {
        return problem(
                ref.toString(),
                "field-conflict",
                "The field " + path + " is managed by \"" + manager + "\", which says " + now + "; the app says "
                        + wanted + ".",
                "A field has one manager.",
                "Leave it out of the definition, or take it over (--take-over).");
    }

    /** What a server said no to, when asked in a dry run. */
    Problem refused(Desired desired, Refusal refusal, boolean exists) {
        String message = String.valueOf(refusal.getMessage());
        List<String> unknown =
                UNKNOWN.matcher(message).results().map(Obstacles::field).toList();
        if (refusal.status() == 400 && !unknown.isEmpty()) {
            return fieldsUnknown(desired.ref(), unknown);
        } else if (refusal.status() == 422
                && exists
                && IMMUTABLE.matcher(message).find()) {
            return problem(
                    desired.ref().toString(),
                    "change-impossible",
                    desired.ref().qualified() + " exists and cannot be changed so: " + briefly(refusal),
                    "Kubernetes keeps some fields as they were when the object was made.",
                    replacement(desired.ref()));
        } else if (refusal.status() == 403 && message.contains("being terminated")) {
            return problem(
                    desired.ref().toString(),
                    "namespace-terminating",
                    "The namespace \"" + desired.ref().namespace().orElse("") + "\" is being deleted.",
                    "Nothing can be made in a namespace that is being deleted.",
                    "Wait until it is gone, and apply again.");
        }
        return problem(
                desired.ref().toString(),
                refusal.code(),
                message,
                "The cluster must accept each object before anything is written.",
                refusal.status() == 403 ? "Get the permission, or leave the object out." : "Change the object.");
    }

    /** Field by field, and without the values and differences that the server prints as its own program sees them. */
    private static String briefly(Refusal refusal) {
        if (refusal.causes().isEmpty()) {
            return firstLine(String.valueOf(refusal.getMessage()));
        }
        return refusal.causes().stream()
                        .map(cause -> cause.field() + ": "
                                + VALUE.matcher(firstLine(cause.message())).replaceFirst(""))
                        .collect(Collectors.joining("; "))
                + ".";
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("").strip().replaceFirst("\\.$", "");
    }

    private static String field(MatchResult match) {
        return match.group(1);
    }

    private static String replacement(ObjectRef ref) {
        String delete = "kubectl delete " + ref.kind().toLowerCase(Locale.ROOT) + " " + ref.name()
                + ref.namespace().map(namespace -> " -n " + namespace).orElse("");
        return switch (ref.kind()) {
            case "Job" -> "Give the changed Job another name; or delete the old one (" + delete + ") and apply again.";
            case "StatefulSet" ->
                "Delete it without its pods (" + delete + " --cascade=orphan) and apply again; or undo the change.";
            case "PersistentVolumeClaim" -> "Undo the change; a claim can only grow.";
            default -> "Delete it (" + delete + ") and apply again, which interrupts it; or undo the change.";
        };
    }

    private Problem problem(String what, String code, String sentence, String rule, String fix) {
        return Problem.at(Origin.of(app + "/" + what), code, sentence, rule, fix);
    }
}
