package dev.gantry;

import static java.util.Objects.requireNonNull;

/**
 * One key of a {@link Config} with its text.
 *
 * @param key mounted, its name is the file's name
 * @param text the content
 */
public record ConfigEntry(Key key, String text) {
    /** See the record's components. */
    public ConfigEntry {
        requireNonNull(key, "key");
        requireNonNull(text, "text");
    }
}
