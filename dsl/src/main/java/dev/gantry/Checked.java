package dev.gantry;

import dev.gantry.manifest.Manifest;
import dev.gantry.problem.ProblemsException;
import dev.gantry.problem.Verdict;

/** A definition that was run and checked: all that was found, each with its line of Java, and the manifest where there is one. */
public final class Checked {
    private final Synthesis synthesis;
    private final Verdict verdict;

    Checked(Synthesis synthesis, Verdict verdict) {
        this.synthesis = synthesis;
        this.verdict = verdict;
    }

    /** What was found: errors, warnings, and what was silenced with its reasons. */
    public Verdict verdict() {
        return verdict;
    }

    /**
     * The Kubernetes objects. Warnings do not keep them back.
     *
     * @throws ProblemsException with all errors
     */
    public Manifest manifest() {
        verdict.errors().orThrow();
        return synthesis.manifest();
    }
}
