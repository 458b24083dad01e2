package dev.gantry;

import static java.util.Objects.requireNonNull;

import dev.gantry.description.AppDescription;
import dev.gantry.manifest.Manifest;
import dev.gantry.problem.Problem;
import dev.gantry.problem.Problems;
import dev.gantry.problem.ProblemsException;
import dev.gantry.problem.Verdict;
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
        return checked(definition, false).manifest();
    }

    /** Runs a definition and tells all that is found, each with its line: also warnings, and what was silenced. */
    public static Checked check(Supplier<App> definition) {
        return checked(definition, true);
    }

    /** @param linesOfWarnings whether it is run again where there is nothing but warnings */
    private static Checked checked(Supplier<App> definition, boolean linesOfWarnings) {
        requireNonNull(definition, "definition");
        Run.Result<Synthesis> first = Run.of(() -> synthesis(definition), false);
        Synthesis once = first.value();
        Verdict found = once.verdict();
        boolean isToldEnough =
                linesOfWarnings ? found.isClean() : found.errors().isEmpty();
        if (isToldEnough && first.run().unused().isEmpty()) {
            return new Checked(once, found);
        }
        Run.Result<Synthesis> second = Run.of(() -> synthesis(definition), true);
        Synthesis again = second.value();
        Verdict told = again.verdict();
        if (!again.objects().equals(once.objects()) || !bare(told).equals(bare(found))) {
            told = told.and(found.errors()).and(Problems.of(List.of(unstable(once))));
        }
        return new Checked(once, told.and(saidForNothing(second.run(), once.app())));
    }

    /** What was found, without lines. */
    private static Problems bare(Verdict verdict) {
        return withoutLines(verdict.errors().and(verdict.warnings()));
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
