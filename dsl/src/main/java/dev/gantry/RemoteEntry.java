package dev.gantry;

import static java.util.Objects.requireNonNull;

/**
 * One key of an external secret, and where the store has its value.
 *
 * @param key the key's name in the Secret
 * @param from the value's place in the store
 */
public record RemoteEntry(Key key, RemoteKey from) {
    /** See the record's components. */
    public RemoteEntry {
        requireNonNull(key, "key");
        requireNonNull(from, "from");
    }
}
