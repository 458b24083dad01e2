package dev.gantry;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/** The text under one key of a config: for a variable ({@code configMapKeyRef}) or, mounted, one file. */
public final class ConfigKey implements EnvValue, Mountable {
    private final Ref<Config> config;
    private final Key key;

    ConfigKey(Config config, Key key) {
        this.config = new Ref<>(config);
        this.key = requireNonNull(key, "key");
    }

    Ref<Config> config() {
        return config;
    }

    Key key() {
        return key;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ConfigKey that && config.equals(that.config) && key.equals(that.key);
    }

    @Override
    public int hashCode() {
        return 31 * config.hashCode() + key.hashCode();
    }

    /** For example {@code config order-settings at application.yaml}. */
    @Override
    public String toString() {
        return config + " at " + key;
    }
}
