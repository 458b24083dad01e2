package dev.gantry.kubernetes.support;

import dev.gantry.kubernetes.Empty;
import dev.gantry.problem.GantryException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lists inside a generated value: copied in, read through, and never shared with anybody who could change them. */
public final class Lists {
    private Lists() {}

    /** A user's list as it is kept; one without elements becomes the empty list that is written. */
    public static <T> List<T> of(List<T> given) {
        return Given.notNull(given).isEmpty() ? Empty.list() : withoutNulls(new ArrayList<>(given));
    }

    /** A list made for keeping; one without elements becomes the empty list that is written. */
    public static <T> List<T> said(List<T> made) {
        return made.isEmpty() ? Empty.list() : made;
    }

    /** A user's list in fabric8's terms. */
    public static <T, R> List<R> of(List<T> given, Function<? super T, ? extends R> unwrap) {
        List<R> kept = new ArrayList<>(Given.notNull(given).size());
        for (T item : given) {
            kept.add(unwrap.apply(item));
        }
        return said(kept);
    }

    /** The list with one element more. */
    public static <T> List<T> plus(@Nullable List<T> list, T item) {
        List<T> longer = new ArrayList<>((list == null ? 0 : list.size()) + 1);
        if (list != null) {
            longer.addAll(list);
        }
        longer.add(Given.notNull(item));
        return longer;
    }

    /** The list with one element replaced. */
    public static <T> List<T> with(List<T> list, int index, T item) {
        List<T> changed = new ArrayList<>(list);
        changed.set(index, item);
        return changed;
    }

    /** What users read. */
    public static <T> List<T> view(@Nullable List<T> list) {
        return list == null || list.isEmpty() ? List.of() : Collections.unmodifiableList(list);
    }

    /** What users read, in Gantry's terms. */
    public static <T, R> List<R> view(@Nullable List<T> list, Function<? super T, ? extends R> wrap) {
        if (list == null || list.isEmpty()) {
            return List.of();
        }
        List<R> seen = new ArrayList<>(list.size());
        for (T item : list) {
            seen.add(wrap.apply(item));
        }
        return Collections.unmodifiableList(seen);
    }

    /** A copy that its owner may change; a list that was said to be empty stays that list. */
    public static <T> List<T> copy(@Nullable List<T> list) {
        return list == null ? new ArrayList<>() : Empty.isSaid(list) ? list : withoutNulls(new ArrayList<>(list));
    }

    /** A copy with copied elements. */
    public static <T> List<T> copy(@Nullable List<T> list, Function<? super T, ? extends T> copy) {
        if (list == null) {
            return new ArrayList<>();
        }
        if (Empty.isSaid(list)) {
            return list;
        }
        List<T> copies = new ArrayList<>(list.size());
        for (T item : list) {
            copies.add(copy.apply(Given.notNull(item)));
        }
        return copies;
    }

    /** Says that there is nothing to change under a merge key, and what there is. */
    public static GantryException noSuch(String field, String keyName, String key, List<String> known) {
        return new GantryException(
                "list-key-unknown",
                "There is no element of " + field + " with the " + keyName + " \"" + key + "\" to change; "
                        + (known.isEmpty() ? "the list is empty" : "there are " + String.join(", ", known))
                        + ". Add it first.");
    }

    private static <T> List<T> withoutNulls(List<T> list) {
        for (int i = 0; i < list.size(); i++) {
            Given.notNull(list.get(i));
        }
        return list;
    }
}
