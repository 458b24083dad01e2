package dev.gantry.manifest.check;

import dev.gantry.manifest.ObjectRef;
import dev.gantry.problem.GantryException;
import dev.gantry.problem.Origin;
import dev.gantry.problem.Problem;
import dev.gantry.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what the checks find. */
final class Report {
    private final Origins origins;
    private final List<Problem> problems = new ArrayList<>();
    private @Nullable GantryException incomplete;

    Report(Origins origins) {
        this.origins = origins;
    }

    /** A problem with a field of an object; what, rule and fix are sentences, the fix may be empty words to be left out. */
    void problem(String code, ObjectRef object, String field, String what, String rule, String fix) {
        Origin origin;
        synchronized (origins) { // large apps are checked by several threads
            origin = origins.of(object, field);
        }
        problems.add(Problem.at(origin, code, what, rule, fix.strip()));
    }

    /** Adds what another one has collected. */
    void add(Report other) {
        problems.addAll(other.problems);
        if (incomplete == null) {
            incomplete = other.incomplete;
        }
    }

    /** An object lacks what it requires: usually a problem says so, and where. */
    void incomplete(GantryException why) {
        if (incomplete == null) {
            incomplete = why;
        }
    }

    Problems problems() {
        if (incomplete != null && problems.isEmpty()) {
            throw incomplete;
        }
        return Problems.of(problems);
    }
}
