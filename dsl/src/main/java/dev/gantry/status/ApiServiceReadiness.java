package dev.gantry.status;

import dev.gantry.status.Status.InProgress;
import dev.gantry.status.Status.Ready;

/** Answered by the server behind it. */
final class ApiServiceReadiness implements KindReadiness {
    @Override
    public String group() {
        return "apiregistration.k8s.io";
    }

    @Override
    public String kind() {
        return "APIService";
    }

    @Override
    public Status of(Live live) {
        if (live.holds("Available").isPresent()) {
            return new Ready("available");
        }
        return new InProgress(live.condition("Available").map(Condition::words).orElse("not answered yet"));
    }
}
