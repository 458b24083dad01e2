package dev.gantry.description;

import java.util.List;

/**
 * A config or a secret.
 *
 * @param object {@code ConfigMap/order-settings}
 * @param name its name
 * @param secret whether it is a Secret
 * @param entries what it holds
 */
public record DataDescription(String object, String name, boolean secret, List<Entry> entries) {
    /** See the record's components. */
    public DataDescription {
        entries = List.copyOf(entries);
    }

    /**
     * What stands under a key.
     *
     * @param key the key
     * @param content the text of a config; of a secret, and of bytes, how much there is of it, or that it is not known yet
     */
    public record Entry(String key, String content) {}
}
