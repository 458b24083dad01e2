package dev.gantry;

import dev.gantry.kubernetes.KubernetesObject;
import java.time.Duration;
import java.util.Optional;

/** One rule of a placement. It prints as a sentence. */
sealed interface Rule {
    /** About nodes or other pods; required where there is no weight. */
    record Wish(Affinity affinity, Optional<Integer> weight) implements Rule {
        @Override
        public String toString() {
            return (weight.isPresent() ? "preferred, weight " + weight.get() : "required") + ": " + affinity;
        }
    }

    /** One of several kinds of node is required. */
    record Alternatives(AnyNodes nodes) implements Rule {
        @Override
        public String toString() {
            return "required: " + nodes;
        }
    }

    /** A node label that is required ({@code nodeSelector}). */
    record Selected(String label, String value) implements Rule {
        @Override
        public String toString() {
            return "required: on nodes where " + label + " is " + value;
        }
    }

    /** Spread over a topology. */
    record Over(Spread spread, boolean required) implements Rule {
        @Override
        public String toString() {
            return (required ? "required: " : "preferred: ") + spread;
        }
    }

    /** Taints that do not keep it away. */
    record Tolerate(Taints taints, Optional<Duration> longest) implements Rule {
        @Override
        public String toString() {
            return "tolerates " + taints
                    + longest.map(time -> ", for " + Seconds.of(time) + " s at most")
                            .orElse("");
        }
    }

    /** A priority class; without an object where it is there already. */
    record Priority(String name, Optional<Ref<? extends KubernetesObject>> object) implements Rule {
        @Override
        public String toString() {
            return "priority " + name;
        }
    }

    /** A runtime class; without an object where it is there already. */
    record RunBy(String name, Optional<Ref<? extends KubernetesObject>> object) implements Rule {
        @Override
        public String toString() {
            return "run by runtime class " + name;
        }
    }

    /** Who places it. */
    record Scheduler(String name) implements Rule {
        @Override
        public String toString() {
            return "placed by scheduler " + name;
        }
    }

    /** What must be lifted before it is placed. */
    record Gate(String name) implements Rule {
        @Override
        public String toString() {
            return "not placed until gate " + name + " is lifted";
        }
    }
}
