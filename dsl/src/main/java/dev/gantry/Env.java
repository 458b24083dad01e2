package dev.gantry;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A set of environment variables to be used again, in the order in which they were said; the last word on a name wins. */
public final class Env {
    private final Map<String, EnvValue> values;

    private Env(Map<String, EnvValue> values) {
        this.values = Collections.unmodifiableMap(values);
    }

    static Env of(String name, EnvValue value) {
        return new Env(Map.of()).and(name, value);
    }

    /** With one variable more, a text. */
    public Env and(String name, String text) {
        return and(name, new EnvValue.Text(text));
    }

    /** With one variable more. */
    public Env and(String name, EnvValue value) {
        Map<String, EnvValue> more = new LinkedHashMap<>(values);
        more.put(requireNonNull(name, "name"), requireNonNull(value, "value"));
        return new Env(more);
    }

    /** With all variables of another set. */
    public Env and(Env others) {
        Map<String, EnvValue> more = new LinkedHashMap<>(values);
        more.putAll(requireNonNull(others, "others").values);
        return new Env(more);
    }

    Map<String, EnvValue> values() {
        return values;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Env that && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
