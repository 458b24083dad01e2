package dev.gantry.status;

import dev.gantry.status.Status.InProgress;
import dev.gantry.status.Status.Ready;

/** Active: objects can be made in it. */
final class NamespaceReadiness implements KindReadiness {
    @Override
    public String group() {
        return "";
    }

    @Override
    public String kind() {
        return "Namespace";
    }

    @Override
    public Status of(Live live) {
        if (live.text("status", "phase").equals("Terminating")) {
            return new InProgress(Deletion.words(live));
        }
        return new Ready("there");
    }
}
