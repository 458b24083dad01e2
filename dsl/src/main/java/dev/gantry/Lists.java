package dev.gantry;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;

/** Lists of at least one, as varargs with a first element say them. */
final class Lists {
    private Lists() {}

    @SafeVarargs
    static <T> List<T> of(T first, T... more) {
        List<T> all = new ArrayList<>(1 + more.length);
        all.add(requireNonNull(first, "first"));
        for (T one : requireNonNull(more, "more")) {
            all.add(requireNonNull(one, "more"));
        }
        return List.copyOf(all);
    }
}
