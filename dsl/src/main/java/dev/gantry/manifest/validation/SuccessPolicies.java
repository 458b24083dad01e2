package dev.gantry.manifest.validation;

import io.fabric8.kubernetes.api.model.batch.v1.JobSpec;
import io.fabric8.kubernetes.api.model.batch.v1.SuccessPolicyRule;
import java.util.List;

/** When an indexed Job has done enough. */
final class SuccessPolicies {
    private static final int MOST_RULES = 20;

    private SuccessPolicies() {}

    static void check(JobSpec spec, At at, Faults faults) {
        List<SuccessPolicyRule> rules = Items.of(spec.getSuccessPolicy().getRules());
        if (rules.isEmpty() || rules.size() > MOST_RULES) {
            faults.wrong("number-out-of-range", at, rules.size(), "Say 1 to " + MOST_RULES + " rules.");
        }
        int completions = spec.getCompletions() == null ? 0 : spec.getCompletions();
        for (int i = 0; i < rules.size(); i++) {
            rule(rules.get(i), completions, at.nth(i), faults);
        }
    }

    private static void rule(SuccessPolicyRule rule, int completions, At at, Faults faults) {
        String indexes = rule.getSucceededIndexes();
        Integer count = rule.getSucceededCount();
        if (indexes == null && count == null) {
            faults.clash(
                    "union-empty",
                    at,
                    at + " of " + faults.object() + " says neither succeededIndexes nor succeededCount.",
                    "Say one of them, or both.");
        }
        int most = completions;
        if (indexes != null) {
            int number = count(indexes, completions);
            if (number < 0) {
                faults.wrong(
                        "indexes-invalid",
                        at.in("succeededIndexes"),
                        indexes,
                        "Say indexes below " + completions + " in order, for instance 0,2-4.");
            } else {
                most = number;
            }
        }
        faults.range(at.in("succeededCount"), count, 0, most);
    }

    /** How many indexes a text names; -1 where it names none, or none that are there. */
    private static int count(String text, int completions) {
        if (text.isEmpty()) {
            return 0;
        }
        int count = 0;
        int last = -1;
        for (String range : text.split(",", -1)) {
            int dash = range.indexOf('-');
            int from = number(dash < 0 ? range : range.substring(0, dash));
            int to = dash < 0 ? from : number(range.substring(dash + 1));
            if (from <= last || to < from || (dash >= 0 && to == from) || to >= completions) {
                return -1;
            }
            count += to - from + 1;
            last = to;
        }
        return count;
    }

    private static int number(String text) {
        if (text.isEmpty() || text.length() > 9) {
            return -1;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return -1;
            }
        }
        return Integer.parseInt(text);
    }
}
