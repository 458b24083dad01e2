package dev.gantry;

import dev.gantry.manifest.Manifest;
import dev.gantry.problem.Problem;
import dev.gantry.problem.Problems;
import dev.gantry.problem.ProblemsException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The function that describes an app, as distinct from the app that it gives: it can be run again, to find the line of Java
 * of each problem. Lines cost nothing as long as there is no problem.
 */
public final class Definition {
    private Definition() {}

    /**
     * Runs a definition and synthesizes its app.
     *
     * @throws ProblemsException with all that is wrong, each with its line
     */
    public static Manifest synth(Supplier<App> definition) {
        Synthesis once = Synthesis.of(definition.get());
        if (once.problems().isEmpty()) {
            return once.manifest();
        }
        Synthesis again = Capture.during(() -> Synthesis.of(definition.get()));
        Problems found = again.problems();
        if (!again.objects().equals(once.objects()) || !withoutLines(found).equals(withoutLines(once.problems()))) {
            found = found.and(once.problems()).and(Problems.of(List.of(unstable(once))));
        }
        throw new ProblemsException(found);
    }

    private static Problems withoutLines(Problems problems) {
        List<Problem> bare = new ArrayList<>();
        for (Problem problem : problems) {
            bare.add(new Problem(problem.code(), "", "", "", problem.path(), Optional.empty()));
        }
        return Problems.of(bare);
    }

    private static Problem unstable(Synthesis once) {
        return new Problem(
                "definition-unstable",
                "The definition was run twice and gave two different apps.",
                "A definition depends on its arguments alone: not on time, chance or what was run before.",
                "Look for a clock, a random number or a static field that changes.",
                once.app(),
                Optional.empty());
    }
}
