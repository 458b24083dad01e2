package dev.gantry;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * A key of a {@link Secret} or a {@link Config}.
 *
 * @param name 1 to 253 letters, digits, '-', '_' and '.'
 */
public record Key(String name) {
    /** See the record's components. */
    public Key {
        requireNonNull(name, "name");
    }

    /** This key of a secret, with its value from there: {@code PASSWORD.from(environmentVariable("DB_PASSWORD"))}. */
    public SecretEntry from(SecretSource source) {
        return new SecretEntry(this, source);
    }

    /** This key of an external secret, with its value from there: {@code PASSWORD.from(remote("prod/db"))}. */
    public RemoteEntry from(RemoteKey place) {
        return new RemoteEntry(this, place);
    }

    /** This key of a config, with this text. */
    public ConfigEntry value(String text) {
        return new ConfigEntry.Text(this, text);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Key that && name.equals(that.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
