package dev.gantry.status;

import dev.gantry.status.Status.Failed;
import dev.gantry.status.Status.InProgress;
import dev.gantry.status.Status.Ready;
import java.util.Optional;

/** Running and ready, or run to its end. */
final class PodReadiness implements KindReadiness {
    @Override
    public String group() {
        return "";
    }

    @Override
    public String kind() {
        return "Pod";
    }

    @Override
    public Status of(Live live) {
        return switch (live.text("status", "phase")) {
            case "Succeeded" -> new Ready("completed");
            case "Failed" -> new Failed(end(live));
            case "Running" ->
                live.holds("Ready").isPresent() ? new Ready("ready") : new InProgress("running, not ready yet");
            default -> new InProgress(pending(live));
        };
    }

    private static String end(Live live) {
        for (Container container : Container.allOf(live)) {
            if (container.exitCode().orElse(0) != 0) {
                return container.described() + " ended with exit code "
                        + container.exitCode().getAsInt();
            }
        }
        String words = live.text("status", "message");
        return words.isBlank() ? "ended: " + live.text("status", "reason") : words;
    }

    private static String pending(Live live) {
        Optional<Condition> unscheduled = live.condition("PodScheduled").filter(Condition::isFalse);
        return unscheduled.map(Condition::words).orElse("starting");
    }
}
