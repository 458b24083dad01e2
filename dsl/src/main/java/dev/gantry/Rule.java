package dev.gantry;

import dev.gantry.kubernetes.KubernetesObject;
import java.util.Optional;

/** One rule of a placement. */
sealed interface Rule {
    /** Required where there is no weight. */
    record Near(Affinity affinity, Optional<Integer> weight) implements Rule {}

    /** Spread over a topology. */
    record Over(Spread spread, boolean required) implements Rule {}

    /** A taint that does not keep it away. */
    record Tolerate(Taint taint) implements Rule {}

    /** A priority class; without an object where it is there already. */
    record Priority(String name, Optional<Ref<? extends KubernetesObject>> object) implements Rule {}
}
