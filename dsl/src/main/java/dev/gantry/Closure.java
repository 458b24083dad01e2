package dev.gantry;

import dev.gantry.kubernetes.Named;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An app's parts and all that they refer to. A part that was given stands for every copy of its kind and name; of one that
 * was only reached, all copies must be alike.
 */
final class Closure {
    private final Map<Id, Said<Named>> parts = new LinkedHashMap<>();
    private final Map<Id, List<Reference>> references = new LinkedHashMap<>();
    private final Map<Id, List<Said<Named>>> otherCopies = new LinkedHashMap<>();
    private final Given given;

    private Closure(Given given) {
        this.given = given;
    }

    static Closure of(Given given) {
        Closure closure = new Closure(given);
        closure.parts.putAll(given.parts());
        Deque<Id> left = new ArrayDeque<>(given.parts().keySet());
        while (!left.isEmpty()) {
            closure.follow(left.removeFirst(), left);
        }
        return closure;
    }

    private void follow(Id from, Deque<Id> left) {
        Said<Named> part = parts.get(from);
        if (part == null) {
            return;
        }
        List<Reference> all = References.of(part.value());
        references.put(from, all);
        for (Reference reference : all) {
            Id to = Id.of(reference.to());
            if (given.removed().containsKey(to) || given.parts().containsKey(to)) {
                continue;
            }
            Said<Named> known = parts.get(to);
            if (known == null) {
                parts.put(to, Said.at(reference.to(), reference.line()));
                left.add(to);
            } else if (known.value() != reference.to()) {
                otherCopies.computeIfAbsent(to, id -> new ArrayList<>()).add(Said.at(reference.to(), reference.line()));
            }
        }
    }

    /** The parts that stand, those given first. */
    Map<Id, Said<Named>> parts() {
        return parts;
    }

    /** What each part that stands refers to. */
    Map<Id, List<Reference>> references() {
        return references;
    }

    /** Reached copies of one part that differ from the first that was reached. */
    List<Given.Clash> clashes() {
        List<Given.Clash> found = new ArrayList<>();
        otherCopies.forEach((id, copies) -> {
            Said<Named> first = parts.get(id);
            for (Said<Named> copy : copies) {
                if (first != null && !copy.equals(first)) {
                    found.add(new Given.Clash(first, copy));
                    break;
                }
            }
        });
        return found;
    }
}
