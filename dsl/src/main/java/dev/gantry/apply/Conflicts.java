package dev.gantry.apply;

import dev.gantry.cluster.Refusal;
import dev.gantry.plan.ConflictPath;
import dev.gantry.plan.Desired;
import dev.gantry.plan.FieldChange;
import dev.gantry.plan.SecretMask;
import dev.gantry.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The fields that other managers own and an apply wanted to set otherwise, as the server told them. */
final class Conflicts {
    private static final Pattern MANAGER = Pattern.compile("conflict with \"([^\"]+)\"");

    private record Conflict(ConflictPath path, String manager) {}

    private final List<Conflict> conflicts = new ArrayList<>();

    Conflicts(List<Refusal.Cause> causes) {
        for (Refusal.Cause cause : causes) {
            Matcher manager = MANAGER.matcher(cause.message());
            conflicts.add(new Conflict(
                    new ConflictPath(cause.field()), manager.find() ? manager.group(1) : "another manager"));
        }
    }

    private Conflicts(Stream<Conflict> conflicts) {
        conflicts.forEach(this.conflicts::add);
    }

    /** Those of other managers than that one. */
    Conflicts without(String manager) {
        return new Conflicts(conflicts.stream().filter(conflict -> !conflict.manager.equals(manager)));
    }

    boolean isEmpty() {
        return conflicts.isEmpty();
    }

    /** One problem each, with the value that is there and the one that is wanted; those of Secrets as fingerprints. */
    List<Problem> problems(Desired desired, ObjectNode live, Obstacles obstacles) {
        ObjectNode there = SecretMask.of(live);
        ObjectNode wanted = SecretMask.of(desired.tree(), live);
        return conflicts.stream()
                .map(conflict -> obstacles.conflict(
                        desired.ref(),
                        conflict.path.named(there, wanted),
                        conflict.manager,
                        text(conflict.path.in(there)),
                        text(conflict.path.in(wanted))))
                .toList();
    }

    /**
     * The changes, those of these fields marked with the manager that loses them; and one more for each of these fields whose value
     * stays, as where a server filled in what the app leaves out.
     *
     * @param predicted the object as it would be
     */
    List<FieldChange> mark(List<FieldChange> fields, ObjectNode live, ObjectNode predicted) {
        ObjectNode before = SecretMask.of(live);
        ObjectNode after = SecretMask.of(predicted, live);
        List<FieldChange> marked = new ArrayList<>(fields);
        for (Conflict conflict : conflicts) {
            String path = conflict.path.named(before, after);
            boolean changes = false;
            for (int i = 0; i < marked.size(); i++) {
                FieldChange field = marked.get(i);
                if (!field.isClaimed() && (isIn(field.path(), path) || isIn(path, field.path()))) {
                    marked.set(i, field.takenFrom(conflict.manager));
                    changes = true;
                }
            }
            if (!changes) {
                Optional<JsonNode> value = conflict.path.in(before);
                marked.add(FieldChange.of(path, value, value).takenFrom(conflict.manager));
            }
        }
        return marked;
    }

    private static boolean isIn(String path, String other) {
        return path.startsWith(other)
                && (path.length() == other.length() || ".[ ".indexOf(path.charAt(other.length())) >= 0);
    }

    private static String text(Optional<JsonNode> value) {
        return value.map(JsonNode::toString).orElse("nothing");
    }
}
