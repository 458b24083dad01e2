package dev.gantry.problem;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What came of checking: what stops a manifest, what only is told, and what was silenced.
 *
 * @param errors no manifest is made of what has some
 * @param warnings what is told, and stops nothing
 * @param silenced what would be one of the others, if nobody had given a reason against it
 */
public record Verdict(Problems errors, Problems warnings, List<Silenced> silenced) {
    /** Nothing was found. */
    public static final Verdict CLEAN = new Verdict(Problems.none(), Problems.none(), List.of());

    /** Keeps a copy of the list. */
    public Verdict {
        silenced = List.copyOf(silenced);
    }

    /** Problems by the severity of their rules. */
    public static Verdict of(Collection<Problem> found) {
        if (found.isEmpty()) {
            return CLEAN;
        }
        List<Problem> errors = new ArrayList<>();
        List<Problem> warnings = new ArrayList<>();
        for (Problem problem : found) {
            (problem.isWarning() ? warnings : errors).add(problem);
        }
        return new Verdict(Problems.of(errors), Problems.of(warnings), List.of());
    }

    /** Whether there is neither an error nor a warning. */
    public boolean isClean() {
        return errors.isEmpty() && warnings.isEmpty();
    }

    /** With more errors. */
    public Verdict and(Problems moreErrors) {
        return new Verdict(errors.and(moreErrors), warnings, silenced);
    }
}
