package dev.gantry.status;

import dev.gantry.status.Status.Failed;
import dev.gantry.status.Status.InProgress;
import dev.gantry.status.Status.Ready;
import java.util.Optional;

/** Established. That its kind is served, too, only discovery can tell: it follows a moment later. */
final class CustomResourceDefinitionReadiness implements KindReadiness {
    @Override
    public String group() {
        return "apiextensions.k8s.io";
    }

    @Override
    public String kind() {
        return "CustomResourceDefinition";
    }

    @Override
    public Status of(Live live) {
        Optional<Condition> refused = live.condition("NamesAccepted").filter(Condition::isFalse);
        if (refused.isPresent()) {
            return new Failed(
                    "another definition has its names: " + refused.get().words());
        }
        return live.holds("Established").isPresent() ? new Ready("established") : new InProgress("being established");
    }
}
