package dev.gantry.cli;

import dev.gantry.apply.Outcome;
import dev.gantry.plan.Plan;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * How it ended, for programs: {@code app, namespace, result} (done, failed, timed-out, interrupted), {@code done} and
 * {@code left} (objects), {@code unready} (objects with their status), {@code problems} (sentences);
 * {@code returned} with {@code release} and {@code outcome}, where the app returned to an earlier release.
 */
final class OutcomeJson {
    private OutcomeJson() {}

    static ObjectNode of(Plan plan, Outcome outcome) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("app", plan.app());
        json.put("namespace", plan.namespace());
        json.put("result", ObjectJson.Spelled.of(outcome.result()));
        ObjectJson.putAll(json.putArray("done"), outcome.done());
        ObjectJson.putAll(json.putArray("left"), outcome.left());
        ObjectJson.putStatuses(json.putArray("unready"), outcome.unready());
        outcome.problems().forEach(json.putArray("problems")::add);
        outcome.returned()
                .ifPresent(back -> json.putObject("returned")
                        .put("release", back.release())
                        .set("outcome", of(back.plan(), back.outcome())));
        return json;
    }
}
