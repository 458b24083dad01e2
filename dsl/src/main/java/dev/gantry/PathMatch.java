package dev.gantry;

import static java.util.Objects.requireNonNull;

/**
 * Which paths lead to a service.
 *
 * @param type how it is compared
 * @param value starts with {@code /}
 */
public record PathMatch(Type type, String value) {
    /** How a path is compared. */
    public enum Type {
        /** All that starts with it, by whole elements: {@code /a} is no prefix of {@code /ab}. */
        PREFIX,
        /** This very path. */
        EXACT
    }

    static final PathMatch EVERYTHING = new PathMatch(Type.PREFIX, "/");

    /** See the record's components. */
    public PathMatch {
        requireNonNull(type, "type");
        requireNonNull(value, "value");
    }
}
