package dev.gantry.kubernetes.support;

import dev.gantry.problem.Problem;
import dev.gantry.problem.Problems;
import dev.gantry.problem.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is found while objects are read: what is wrong, and what nobody knows. */
public final class Findings {
    private final List<Problem> wrong = new ArrayList<>();
    private final List<Problem> unknown = new ArrayList<>();

    /** Nothing found yet. */
    public Findings() {}

    /** Tells of a mistake; reading goes on, so that all are told at once. */
    public void wrong(Source place, String path, String code, String what, String rule, String fix) {
        wrong.add(new Problem(code, what, rule, fix, path, Optional.of(place)));
    }

    /** Tells of a field that the schema does not know, and that is kept. */
    public void unknown(Source place, String path, String what, String fix) {
        String rule = "It is kept as it is; a server that does not know it either refuses it or drops it.";
        unknown.add(new Problem("field-unknown", what, rule, fix, path, Optional.of(place)));
    }

    /** Tells of something else that servers do not know, and that is kept. */
    public void unknown(Source place, String path, String code, String what, String fix) {
        unknown.add(
                new Problem(code, what, "It is kept as it is; a server refuses it.", fix, path, Optional.of(place)));
    }

    /** How many mistakes there are by now. */
    public int mistakes() {
        return wrong.size();
    }

    /** All mistakes. */
    public Problems wrong() {
        return Problems.of(wrong);
    }

    /** All fields that the schema does not know. */
    public Problems unknown() {
        return Problems.of(unknown);
    }
}
