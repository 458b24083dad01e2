package dev.gantry.manifest.validation;

import org.jspecify.annotations.Nullable;

/** Fields of which one is said, no more and no less. */
final class Union {
    private final At at;
    private final Faults faults;
    private String first = "";

    Union(At at, Faults faults) {
        this.at = at;
        this.faults = faults;
    }

    /** Whether a member is there; tells where another was before it. */
    boolean has(String field, @Nullable Object value) {
        if (value == null) {
            return false;
        }
        if (first.isEmpty()) {
            first = field;
            return true;
        }
        faults.clash(
                "union-ambiguous",
                at.in(field),
                at + " of " + faults.object() + " has " + first + " and " + field + ".",
                "Leave one of them out.");
        return false;
    }

    /** Tells where none was there. */
    void one(String choice) {
        if (first.isEmpty()) {
            faults.clash(
                    "union-empty",
                    at,
                    at + " of " + faults.object() + " says none of what it may be.",
                    "Say " + choice + ".");
        }
    }

    boolean isEmpty() {
        return first.isEmpty();
    }
}
