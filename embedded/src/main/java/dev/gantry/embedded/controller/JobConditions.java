package dev.gantry.embedded.controller;

import dev.gantry.embedded.object.Timestamps;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The conditions of a Job, of which each type is there at most once. */
final class JobConditions {
    static final String COMPLETE = "Complete";
    static final String FAILED = "Failed";
    /** It will be {@link #FAILED} once its pods are gone. */
    static final String FAILURE_TARGET = "FailureTarget";
    /** It will be {@link #COMPLETE} once its pods are gone. */
    static final String SUCCESS_CRITERIA_MET = "SuccessCriteriaMet";

    static final String SUSPENDED = "Suspended";

    /**
     * How a job ends.
     *
     * @param type which condition it is to have
     * @param reason a word for programs
     */
    record Verdict(String type, String reason, String message) {
        static Verdict failure(String reason, String message) {
            return new Verdict(FAILURE_TARGET, reason, message);
        }

        boolean isSuccess() {
            return type.equals(SUCCESS_CRITERIA_MET) || type.equals(COMPLETE);
        }

        /** The same, at its end. */
        Verdict last() {
            return new Verdict(isSuccess() ? COMPLETE : FAILED, reason, message);
        }
    }

    private final Map<String, JsonNode> byType = new LinkedHashMap<>();
    private final Instant now;

    JobConditions(JsonNode conditions, Instant now) {
        this.now = now;
        for (JsonNode condition : conditions) {
            byType.put(condition.path("type").asString(""), condition);
        }
    }

    /** What was decided before, if it holds. */
    Optional<Verdict> decided(String type) {
        JsonNode condition = byType.get(type);
        return condition == null || !condition.path("status").asString("").equals("True")
                ? Optional.empty()
                : Optional.of(new Verdict(
                        type,
                        condition.path("reason").asString(""),
                        condition.path("message").asString("")));
    }

    /** Whether that changed anything. What never was true is not said to be false. */
    boolean set(String type, boolean holds, String reason, String message) {
        JsonNode before = byType.get(type);
        String status = holds ? "True" : "False";
        boolean same = before == null
                ? !holds
                : before.path("status").asString("").equals(status)
                        && before.path("reason").asString("").equals(reason)
                        && before.path("message").asString("").equals(message);
        if (!same) {
            ObjectNode condition = JsonNodeFactory.instance.objectNode();
            condition
                    .put("type", type)
                    .put("status", status)
                    .put("lastProbeTime", Timestamps.of(now))
                    .put("lastTransitionTime", Timestamps.of(now))
                    .put("reason", reason)
                    .put("message", message);
            byType.put(type, condition);
        }
        return !same;
    }

    boolean set(Verdict verdict) {
        return set(verdict.type(), true, verdict.reason(), verdict.message());
    }

    void write(ObjectNode status) {
        if (!byType.isEmpty()) {
            ArrayNode conditions = JsonNodeFactory.instance.arrayNode();
            byType.values().forEach(condition -> conditions.add(condition.deepCopy()));
            status.set("conditions", conditions);
        }
    }
}
