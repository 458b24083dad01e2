package dev.gantry;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was said again and again, in order: each word adds. Immutable. */
final class Many<T> implements Iterable<Said<T>> {
    private static final Many<?> NONE = new Many<>(List.of());

    private final List<Said<T>> all;

    private Many(List<Said<T>> all) {
        this.all = all;
    }

    @SuppressWarnings("unchecked") // holds nothing, so it fits every type
    static <T> Many<T> none() {
        return (Many<T>) NONE;
    }

    Many<T> plus(T value) {
        List<Said<T>> more = new ArrayList<>(all.size() + 1);
        more.addAll(all);
        more.add(Said.now(value));
        return new Many<>(more);
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    @Override
    public Iterator<Said<T>> iterator() {
        return all.iterator();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Many<?> that && all.equals(that.all);
    }

    @Override
    public int hashCode() {
        return all.hashCode();
    }
}
