package dev.gantry;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A key of a {@link Secret} or a {@link Config}.
 *
 * @param name 1 to 253 letters, digits, '-', '_' and '.'
 */
public record Key(String name) {
    private static final Pattern NAME = Pattern.compile("(?!\\.\\.)(?!\\.$)[-._a-zA-Z0-9]{1,253}");

    /** See the record's components. */
    public Key {
        requireNonNull(name, "name");
    }

    /** This key of a secret, with its value from there: {@code PASSWORD.from(environmentVariable("DB_PASSWORD"))}. */
    public SecretEntry from(SecretSource source) {
        return new SecretEntry(this, source);
    }

    /** This key of a config, with this text. */
    public ConfigEntry value(String text) {
        return new ConfigEntry(this, text);
    }

    Optional<Wrong> wrong() {
        return NAME.matcher(name).matches()
                ? Optional.empty()
                : Wrong.of(
                        "key-invalid",
                        name.isEmpty() ? "(empty)" : name,
                        "A key has 1 to 253 letters, digits, '-', '_' and '.'.",
                        "A folder is the mount's path, not part of the key.");
    }

    @Override
    public String toString() {
        return name;
    }
}
