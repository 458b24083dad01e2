package dev.gantry;

import dev.gantry.problem.Lint;
import dev.gantry.problem.Problem;

/**
 * Which problems stop an app, other than by their rules.
 *
 * @param all whether warnings do
 * @param raised the lints whose warnings do
 * @param silences what is no problem here
 */
record Strictness(boolean all, Keyed<Lint, Lint> raised, Many<Silence> silences) {
    static final Strictness USUAL = new Strictness(false, Keyed.none(), Many.none());

    boolean isWarning(Problem problem) {
        return !all
                && problem.isWarning()
                && !problem.broken().map(this::isRaised).orElse(false);
    }

    private boolean isRaised(dev.gantry.problem.Rule rule) {
        return rule instanceof Lint lint && raised.has(lint);
    }
}
