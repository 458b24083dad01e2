package dev.gantry.embedded;

import dev.gantry.embedded.object.Stored;
import dev.gantry.embedded.object.Timestamps;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What an object is once somebody deletes it: gone, or there until its grace period is over and its finalizers are gone. */
final class Removal {
    private static final String FOREGROUND = "foregroundDeletion";
    private static final String ORPHAN = "orphan";
    private static final String TIMESTAMP = "deletionTimestamp";
    private static final String GRACE = "deletionGracePeriodSeconds";

    private Removal() {}

    /** The object then; empty if it is gone. */
    static Optional<ObjectNode> of(Stored object, Deleting how, Instant now) {
        ObjectNode after = object.tree().deepCopy();
        ObjectNode metadata = after.withObjectProperty("metadata");
        finalize(metadata, how.dependants());
        long own = Grace.of(object);
        long grace = own == 0 ? 0 : how.grace().orElse(own);
        boolean isHeld = !metadata.path("finalizers").isEmpty()
                || !object.spec().path("finalizers").isEmpty();
        if (object.isDeleting()) {
            long before = metadata.path(GRACE).asLong(0);
            boolean isSooner = how.grace().isPresent() && grace < before;
            if (isSooner) {
                Instant began =
                        Instant.parse(metadata.path(TIMESTAMP).asString()).minusSeconds(before);
                metadata.put(TIMESTAMP, Timestamps.of(began.plusSeconds(grace)));
                metadata.put(GRACE, grace);
            }
            boolean isGone = !isHeld && (isSooner ? grace == 0 : before == 0);
            return isGone ? Optional.empty() : Optional.of(after);
        } else if (grace == 0 && !isHeld) {
            return Optional.empty();
        }
        metadata.put(TIMESTAMP, Timestamps.of(now.plusSeconds(grace)));
        metadata.put(GRACE, grace);
        if (object.ref().kind().equals("Namespace")) {
            after.withObjectProperty("status").put("phase", "Terminating");
        }
        return Optional.of(after);
    }

    /** The finalizers that have what it owns go before it, or stay. */
    private static void finalize(ObjectNode metadata, Deleting.Dependants become) {
        String wanted = switch (become) {
            case AS_IT_SAYS -> "";
            case BACKGROUND -> "none";
            case FOREGROUND -> FOREGROUND;
            case ORPHAN -> ORPHAN;
        };
        if (wanted.isEmpty()) {
            return;
        }
        ArrayNode finalizers = metadata.withArrayProperty("finalizers");
        finalizers.removeIf(it -> !it.asString("").equals(wanted) && (is(it, FOREGROUND) || is(it, ORPHAN)));
        boolean isThere = finalizers.valueStream().anyMatch(it -> is(it, wanted));
        if (become != Deleting.Dependants.BACKGROUND && !isThere) {
            finalizers.add(wanted);
        }
        if (finalizers.isEmpty()) {
            metadata.remove("finalizers");
        }
    }

    private static boolean is(JsonNode finalizer, String name) {
        return finalizer.asString("").equals(name);
    }
}
