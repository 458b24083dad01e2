package dev.gantry.kubernetes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The empty list and the empty map that somebody said. fabric8's objects hold an empty list wherever nothing was said
 * and write neither; these two, told apart by identity, are written ({@code []}, <code>{}</code>). They are immutable,
 * also where a fabric8 object holds them.
 */
public final class Empty {
    private static final List<?> LIST = Collections.unmodifiableList(new ArrayList<>(0));
    private static final Map<?, ?> MAP = Collections.unmodifiableMap(new TreeMap<>());

    private Empty() {}

    /** The list that is written as {@code []}. */
    @SuppressWarnings("unchecked") // it never holds an element of any type
    public static <T> List<T> list() {
        return (List<T>) LIST;
    }

    /** The map that is written as <code>{}</code>. */
    @SuppressWarnings("unchecked") // it never holds an entry of any type
    public static <T> Map<String, T> map() {
        return (Map<String, T>) MAP;
    }

    /** Whether this is the list that somebody said to be empty. */
    @SuppressWarnings("ReferenceEquality") // identity is the point
    public static boolean isSaid(List<?> list) {
        return list == LIST;
    }

    /** Whether this is the map that somebody said to be empty. */
    @SuppressWarnings("ReferenceEquality") // identity is the point
    public static boolean isSaid(Map<?, ?> map) {
        return map == MAP;
    }
}
