package dev.gantry;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * What keeps pods off a node, unless they tolerate it ({@code Node.spec.taints[]}).
 *
 * @param key the taint's key
 * @param value the taint's value; a taint need not have one
 * @param effect what happens to those that do not tolerate it
 */
public record Taint(String key, Optional<String> value, Effect effect) {
    /** What a taint does to pods that do not tolerate it. */
    public enum Effect {
        /** They are not placed there. */
        NO_SCHEDULE("NoSchedule"),
        /** They are placed there only where nothing else is free. */
        PREFER_NO_SCHEDULE("PreferNoSchedule"),
        /** They are not placed there, and those there go. */
        NO_EXECUTE("NoExecute");

        private final String text;

        Effect(String text) {
            this.text = text;
        }

        /** As Kubernetes writes it. */
        @Override
        public String toString() {
            return text;
        }
    }

    /** See the record's components. */
    public Taint {
        requireNonNull(key, "key");
        requireNonNull(value, "value");
        requireNonNull(effect, "effect");
    }

    @Override
    public String toString() {
        return key + value.map(text -> "=" + text).orElse("") + ":" + effect;
    }
}
