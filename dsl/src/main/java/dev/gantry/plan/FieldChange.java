package dev.gantry.plan;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * One field that changes. Values of Secrets are replaced by fingerprints.
 *
 * @param path the field, items of lists named by their key: {@code spec.template.spec.containers[app].image}
 * @param before the value now; empty if it is not set
 * @param after the value then; empty if it is removed; the same as before where only the manager changes
 * @param takenFrom the manager from which the field is taken over
 */
public record FieldChange(
        String path, Optional<JsonNode> before, Optional<JsonNode> after, Optional<String> takenFrom) {
    /** A change of a field that nobody else claims. */
    public static FieldChange of(String path, Optional<JsonNode> before, Optional<JsonNode> after) {
        return new FieldChange(path, before, after, Optional.empty());
    }

    /** This, taken over from a manager. */
    public FieldChange takenFrom(String manager) {
        return new FieldChange(path, before, after, Optional.of(manager));
    }

    /** Whether the value stays, and only its manager changes. */
    public boolean isClaimed() {
        return before.equals(after);
    }

    /** As people read it: {@code spec.replicas: 2 → 3}. */
    @Override
    public String toString() {
        if (isClaimed()) {
            return path + ": stays"
                    + takenFrom.map(manager -> ", taken over from " + manager).orElse("");
        }
        String from = before.map(FieldChange::text).orElse("(none)");
        String to = after.map(FieldChange::text).orElse("(removed)");
        return path + ": " + from + " → " + to
                + takenFrom.map(manager -> " (taken over from " + manager + ")").orElse("");
    }

    private static String text(JsonNode value) {
        String text = value.isString() ? value.asString() : value.toString();
        return text.isEmpty() ? "\"\"" : text;
    }
}
