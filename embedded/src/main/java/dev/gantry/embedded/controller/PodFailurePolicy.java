package dev.gantry.embedded.controller;

import dev.gantry.embedded.object.Stored;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What a Job makes of the ways in which its pods fail. */
record PodFailurePolicy(JsonNode policy) {
    private record Match(String action, String why) {}

    /** Whether a failure counts. */
    boolean counts(Stored pod) {
        return match(pod).map(match -> !match.action().equals("Ignore")).orElse(true);
    }

    boolean failsIndex(Stored pod) {
        return match(pod).map(match -> match.action().equals("FailIndex")).orElse(false);
    }

    /** Why the whole job fails with this pod, if it does. */
    Optional<String> failsJob(Stored pod) {
        return match(pod).filter(match -> match.action().equals("FailJob")).map(Match::why);
    }

    private Optional<Match> match(Stored pod) {
        int index = 0;
        for (JsonNode rule : policy.path("rules")) {
            String action = rule.path("action").asString("");
            Optional<String> why = rule.path("onExitCodes").isObject()
                    ? exitCode(pod, rule.path("onExitCodes"))
                    : condition(pod, rule.path("onPodConditions"));
            if (why.isPresent()) {
                return Optional.of(new Match(action, why.get() + " matching " + action + " rule at index " + index));
            }
            index++;
        }
        return Optional.empty();
    }

    private static Optional<String> exitCode(Stored pod, JsonNode rule) {
        Optional<String> found = exitCode(pod, "containerStatuses", rule);
        return found.isPresent() ? found : exitCode(pod, "initContainerStatuses", rule);
    }

    private static Optional<String> exitCode(Stored pod, String statuses, JsonNode rule) {
        String only = rule.path("containerName").asString("");
        for (JsonNode container : pod.status().path(statuses)) {
            String name = container.path("name").asString("");
            JsonNode ended = container.path("state").path("terminated");
            int code = ended.path("exitCode").asInt(0);
            if (ended.isObject() && code != 0 && (only.isEmpty() || only.equals(name)) && matches(rule, code)) {
                return Optional.of("Container " + name + " for pod " + pod.namespace() + "/" + pod.name()
                        + " failed with exit code " + code);
            }
        }
        return Optional.empty();
    }

    private static boolean matches(JsonNode rule, int code) {
        boolean listed = false;
        for (JsonNode value : rule.path("values")) {
            listed |= value.asInt(0) == code;
        }
        return switch (rule.path("operator").asString("")) {
            case "In" -> listed;
            case "NotIn" -> !listed;
            default -> false;
        };
    }

    private static Optional<String> condition(Stored pod, JsonNode patterns) {
        for (JsonNode condition : pod.status().path("conditions")) {
            for (JsonNode pattern : patterns) {
                String type = pattern.path("type").asString("");
                if (condition.path("type").asString("").equals(type)
                        && condition
                                .path("status")
                                .asString("")
                                .equals(pattern.path("status").asString("True"))) {
                    return Optional.of("Pod " + pod.namespace() + "/" + pod.name() + " has condition " + type);
                }
            }
        }
        return Optional.empty();
    }
}
