package dev.gantry.status;

import dev.gantry.status.Status.Ready;

/** A kind whose conditions tell of its use, not of its being there: it is ready once its controller saw it. */
record ReadyAtOnce(String group, String kind) implements KindReadiness {
    @Override
    public Status of(Live live) {
        return new Ready("there");
    }
}
