package dev.gantry;

import java.util.Optional;

/** That a disruption budget can be met. */
final class BudgetChecks {
    private BudgetChecks() {}

    static void check(Words words, Said<Budget> said, Report report) {
        Budget budget = said.value();
        Optional<Wrong> wrong = budget.share().wrong();
        report.check("disruptionBudget", said.line(), wrong);
        int least = Instances.least(words);
        if (wrong.isEmpty() && least > 0 && budget.missing(least) < 1) {
            report.below("disruptionBudget")
                    .add(
                            said.line(),
                            "budget-blocks-drain",
                            budget + " lets none of " + least + " go.",
                            "A budget that lets no instance go keeps every node from being drained.",
                            least == 1
                                    ? "Run two instances or more, or leave the budget out."
                                    : "Say maxUnavailable(1).");
        }
    }
}
