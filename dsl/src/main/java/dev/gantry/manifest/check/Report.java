package dev.gantry.manifest.check;

import dev.gantry.manifest.ObjectRef;
import dev.gantry.problem.Origin;
import dev.gantry.problem.Problem;
import dev.gantry.problem.Problems;
import java.util.ArrayList;
import java.util.List;

/** Collects what the checks find. */
final class Report {
    private final Origins origins;
    private final List<Problem> problems = new ArrayList<>();

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
    }

    Problems problems() {
        return Problems.of(problems);
    }
}
