package dev.gantry.manifest.check;

import dev.gantry.manifest.ObjectRef;
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
        problems.add(Problem.at(origins.of(object, field), code, what, rule, fix.strip()));
    }

    Problems problems() {
        return Problems.of(problems);
    }
}
