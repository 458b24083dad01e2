package dev.gantry;

import java.util.ArrayList;
import java.util.List;

/** Lists of at least one, as varargs with a first element say them. */
final class Lists {
    private Lists() {}

    @SafeVarargs
    static <T> List<T> of(T first, T... more) {
        List<T> all = new ArrayList<>(1 + more.length);
        all.add(first);
        for (T one : more) {
            all.add(one);
        }
        return List.copyOf(all);
    }
}
