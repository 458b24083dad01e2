package dev.gantry;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A lot of taints, to be tolerated together ({@code spec.tolerations[]}).
 *
 * @param key of which key; empty for taints of all keys
 * @param value of which value; empty for any value
 * @param effect of which effect; empty for all effects
 */
public record Taints(Optional<String> key, Optional<String> value, Optional<Taint.Effect> effect) {
    /** See the record's components. */
    public Taints {
        requireNonNull(key, "key");
        requireNonNull(value, "value");
        requireNonNull(effect, "effect");
    }

    /** Just this one. */
    static Taints of(Taint taint) {
        // A taint without a value has the value "".
        return new Taints(Optional.of(taint.key()), Optional.of(taint.value().orElse("")), Optional.of(taint.effect()));
    }

    /** Only those with this value. */
    public Taints valued(String only) {
        return new Taints(key, Optional.of(requireNonNull(only, "only")), effect);
    }

    /** Only those with this effect. */
    public Taints effect(Taint.Effect only) {
        return new Taints(key, value, Optional.of(requireNonNull(only, "only")));
    }

    /** In words: {@code dedicated=payments:NoSchedule}, {@code all taints of dedicated}, {@code all taints}. */
    @Override
    public String toString() {
        String what = "all taints";
        if (key.isPresent() && value.isPresent()) {
            what = key.get() + (value.get().isEmpty() ? "" : "=" + value.get());
            return effect.isPresent() ? what + ":" + effect.get() : what + " of every effect";
        }
        if (key.isPresent()) {
            what += " of " + key.get();
        }
        return effect.isPresent() ? what + " with effect " + effect.get() : what;
    }
}
