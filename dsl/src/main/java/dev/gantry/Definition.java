package dev.gantry;

import static java.util.Objects.requireNonNull;

import dev.gantry.description.AppDescription;
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
        requireNonNull(definition, "definition");
        Run.Result<Synthesis> first = Run.of(() -> synthesis(definition), false);
        Synthesis once = first.value();
        if (once.problems().isEmpty() && first.run().unused().isEmpty()) {
            return once.manifest();
        }
        Run.Result<Synthesis> second = Run.of(() -> synthesis(definition), true);
        Synthesis again = second.value();
        Problems found = again.problems();
        if (!again.objects().equals(once.objects()) || !withoutLines(found).equals(withoutLines(once.problems()))) {
            found = found.and(once.problems()).and(Problems.of(List.of(unstable(once))));
        }
        found.and(saidForNothing(second.run(), once.app())).orThrow();
        return once.manifest();
    }

    /**
     * Runs a definition and describes its app.
     *
     * @throws ProblemsException as {@link #synth}
     */
    public static AppDescription describe(Supplier<App> definition) {
        Manifest manifest = synth(definition);
        return Describing.of(definition.get(), manifest);
    }

    private static Synthesis synthesis(Supplier<App> definition) {
        return Synthesis.of(requireNonNull(definition.get(), "the definition's app"));
    }

    /** Values that were thrown away. What was kept, and left out by a condition, is none. */
    private static Problems saidForNothing(Run run, String app) {
        List<Problem> found = new ArrayList<>();
        for (Spoken word : run.unused()) {
            Call call = word.call();
            if (call != null && call.isThrownAway()) {
                found.add(new Problem(
                        "said-for-nothing",
                        call.word() + "(...) is said of " + word.workload() + ", and its result is not used.",
                        "A word changes nothing: it gives a new value.",
                        "Go on with what it gives: " + word.workload() + " = " + word.workload() + "." + call.word()
                                + "(...).",
                        app + "/" + word.workload() + "/" + call.word(),
                        Optional.of(call.line())));
            }
        }
        return Problems.of(found);
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
