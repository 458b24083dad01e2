package dev.gantry.embedded.controller;

import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;

/** When a Job has succeeded before all of its indexes did. */
final class SuccessPolicy {
    private SuccessPolicy() {}

    /** The first rule that is met by these indexes. */
    static OptionalInt ruleMet(JsonNode policy, int completions, JobIndexes succeeded) {
        int index = 0;
        for (JsonNode rule : policy.path("rules")) {
            if (succeeded.total() > 0 && isMet(rule, completions, succeeded)) {
                return OptionalInt.of(index);
            }
            index++;
        }
        return OptionalInt.empty();
    }

    private static boolean isMet(JsonNode rule, int completions, JobIndexes succeeded) {
        JsonNode count = rule.path("succeededCount");
        int enough = count.isNumber() ? count.asInt() : Integer.MAX_VALUE;
        if (!rule.path("succeededIndexes").isString()) {
            return succeeded.total() >= enough;
        }
        JobIndexes required = JobIndexes.parse(rule.path("succeededIndexes").asString(), completions);
        int common = required.common(succeeded);
        return required.total() > 0 && (common == required.total() || common >= enough);
    }
}
