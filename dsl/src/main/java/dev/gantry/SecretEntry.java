package dev.gantry;

import static java.util.Objects.requireNonNull;

/**
 * One key of a {@link Secret} and where its value comes from.
 *
 * @param key the key's name
 * @param source read when the app is synthesized, never before
 */
public record SecretEntry(Key key, SecretSource source) {
    /** See the record's components. */
    public SecretEntry {
        requireNonNull(key, "key");
        requireNonNull(source, "source");
    }
}
