package dev.gantry;

import static java.util.Objects.requireNonNull;

import dev.gantry.kubernetes.Named;
import dev.gantry.kubernetes.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The parts that an app was given, those taken out of it, and what is wrong with that. Immutable. */
final class Given {
    static final Given NOTHING = new Given(new LinkedHashMap<>(), new LinkedHashMap<>(), List.of());

    private final Map<Id, Said<Named>> parts;
    private final Map<Id, Said<Named>> removed;
    private final List<Clash> clashes;

    private Given(Map<Id, Said<Named>> parts, Map<Id, Said<Named>> removed, List<Clash> clashes) {
        this.parts = parts;
        this.removed = removed;
        this.clashes = clashes;
    }

    /** Two different copies of one part, of which neither was given to replace the other. */
    record Clash(Said<Named> one, Said<Named> other) {}

    Given plus(Part... more) {
        return adding(new LinkedHashMap<>(parts), all(more));
    }

    private static List<Part> all(Part... parts) {
        for (Part part : requireNonNull(parts, "parts")) {
            requireNonNull(part, "parts");
        }
        return List.of(parts);
    }

    Given replacing(Part... more) {
        Map<Id, Said<Named>> kept = new LinkedHashMap<>(parts);
        Map<Id, Said<Named>> all = new LinkedHashMap<>();
        Given added = new Given(new LinkedHashMap<>(), removed, clashes).adding(all, all(more));
        kept.putAll(added.parts);
        return new Given(kept, added.removed, added.clashes);
    }

    private Given adding(Map<Id, Said<Named>> into, List<Part> more) {
        Map<Id, Said<Named>> gone = new LinkedHashMap<>(removed);
        List<Clash> found = new ArrayList<>(clashes);
        for (Named part : Flattened.of(more)) {
            Run.used(part);
            Id id = Id.of(part);
            Said<Named> said = Said.now(part);
            Said<Named> other = into.putIfAbsent(id, said);
            if (other != null && !other.equals(said)) {
                found.add(new Clash(other, said));
            }
            gone.remove(id);
        }
        return new Given(into, gone, List.copyOf(found));
    }

    Given without(List<? extends Named> out) {
        Map<Id, Said<Named>> kept = new LinkedHashMap<>(parts);
        Map<Id, Said<Named>> gone = new LinkedHashMap<>(removed);
        for (Named part : out) {
            Run.used(part);
            Id id = Id.of(part);
            kept.remove(id);
            gone.put(id, Said.now(part));
        }
        return new Given(kept, gone, clashes);
    }

    <P extends Named> Given each(Class<P> type, UnaryOperator<P> change) {
        Closure closure = Closure.of(this);
        Map<Id, Said<Named>> changed = new LinkedHashMap<>(parts);
        for (Map.Entry<Id, Said<Named>> entry : closure.parts().entrySet()) {
            if (type.isInstance(entry.getValue().value())) {
                Named result =
                        requireNonNull(change.apply(type.cast(entry.getValue().value())), "the change's result");
                Run.used(entry.getValue().value());
                Run.used(result);
                changed.put(entry.getKey(), Said.now(result));
            }
        }
        Set<Clash> found = new LinkedHashSet<>(clashes);
        found.addAll(closure.clashes());
        return new Given(changed, removed, List.copyOf(found));
    }

    Map<Id, Said<Named>> parts() {
        return parts;
    }

    Map<Id, Said<Named>> removed() {
        return removed;
    }

    List<Clash> clashes() {
        return clashes;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Given that
                && parts.equals(that.parts)
                && removed.keySet().equals(that.removed.keySet());
    }

    @Override
    public int hashCode() {
        return 31 * parts.hashCode() + removed.keySet().hashCode();
    }

    @Override
    public String toString() {
        return parts.keySet().toString();
    }
}
