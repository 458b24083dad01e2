package dev.gantry.manifest.validation;

import org.jspecify.annotations.Nullable;

/**
 * Texts that were found right a moment ago: a manifest has few names, each of them many times. Safe in several threads; of
 * two that are kept at once, one may be forgotten.
 */
final class Recent {
    private static final int SLOTS = 256;
    private static final int LONGEST = 320;

    private final @Nullable String[] texts = new String[SLOTS];

    boolean has(String text) {
        return text.equals(texts[slot(text)]);
    }

    void keep(String text) {
        if (text.length() <= LONGEST) {
            texts[slot(text)] = text;
        }
    }

    private static int slot(String text) {
        int hash = text.hashCode();
        return (hash ^ hash >>> 8 ^ hash >>> 16) & SLOTS - 1;
    }
}
