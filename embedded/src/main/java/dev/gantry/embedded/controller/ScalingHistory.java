package dev.gantry.embedded.controller;

import dev.gantry.embedded.object.Stored;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What an autoscaler proposed and did lately, which bounds what it may do now. */
final class ScalingHistory {
    private static final int DOWN_WINDOW = 300;
    private static final int PERIOD = 15;
    private static final int UP_PODS = 4;
    private static final int UP_PERCENT = 100;

    private record Proposal(Instant when, int replicas) {}

    private record Change(Instant when, int by) {}

    private final List<Proposal> proposals = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();

    void scaled(int from, int to, Instant now) {
        changes.add(new Change(now, to - from));
    }

    /** What may become of a proposal: held back for a while, bounded in pace and in number. */
    int limited(Stored autoscaler, int now, int proposed, ScalingConditions conditions, Instant at) {
        JsonNode up = autoscaler.spec().path("behavior").path("scaleUp");
        JsonNode down = autoscaler.spec().path("behavior").path("scaleDown");
        proposals.add(new Proposal(at, proposed));
        int steady = stabilized(
                now,
                proposed,
                up.path("stabilizationWindowSeconds").asInt(0),
                down.path("stabilizationWindowSeconds").asInt(DOWN_WINDOW),
                at);
        if (steady != proposed) {
            conditions.set("AbleToScale", true, "ScaleDownStabilized", "a greater number was right lately");
        }
        int least = autoscaler.spec().path("minReplicas").asInt(1);
        int most = autoscaler.spec().path("maxReplicas").asInt(1);
        int paced = steady > now
                ? Math.min(steady, Math.max(now, greatest(up, now, at)))
                : Math.max(steady, Math.min(now, smallest(down, now, at)));
        int bounded = Math.min(most, Math.max(least, paced));
        limits(conditions, steady, bounded, least, most);
        return bounded;
    }

    private static void limits(ScalingConditions conditions, int steady, int bounded, int least, int most) {
        if (steady == bounded) {
            conditions.set("ScalingLimited", false, "DesiredWithinRange", "the number is within what is allowed");
        } else if (bounded == most) {
            conditions.set("ScalingLimited", true, "TooManyReplicas", "more than the maximum would be right");
        } else if (bounded == least) {
            conditions.set("ScalingLimited", true, "TooFewReplicas", "fewer than the minimum would be right");
        } else {
            String reason = steady > bounded ? "ScaleUpLimit" : "ScaleDownLimit";
            conditions.set("ScalingLimited", true, reason, "the pace is bounded by a policy");
        }
    }

    private int stabilized(int now, int proposed, int upWindow, int downWindow, Instant at) {
        int lowest = proposed;
        int highest = proposed;
        for (Proposal proposal : proposals) {
            if (proposal.when().isAfter(at.minusSeconds(upWindow))) {
                lowest = Math.min(lowest, proposal.replicas());
            }
            if (proposal.when().isAfter(at.minusSeconds(downWindow))) {
                highest = Math.max(highest, proposal.replicas());
            }
        }
        proposals.removeIf(it -> it.when().isBefore(at.minusSeconds(Math.max(3600, Math.max(upWindow, downWindow)))));
        int steady = now;
        steady = Math.max(steady, lowest);
        return Math.min(steady, highest);
    }

    /** How many pods there may be at most after growing at the allowed pace. */
    private int greatest(JsonNode rules, int now, Instant at) {
        if (rules.path("selectPolicy").asString("").equals("Disabled")) {
            return now;
        } else if (rules.path("policies").isEmpty()) {
            int before = now - grown(PERIOD, at);
            return Math.max(before + UP_PODS, (int) Math.ceil(before * (1 + UP_PERCENT / 100.0)));
        }
        boolean least = rules.path("selectPolicy").asString("").equals("Min");
        int result = least ? Integer.MAX_VALUE : Integer.MIN_VALUE;
        for (JsonNode policy : rules.path("policies")) {
            int before = now - grown(policy.path("periodSeconds").asInt(PERIOD), at);
            int value = policy.path("value").asInt(0);
            int allowed = policy.path("type").asString("").equals("Pods")
                    ? before + value
                    : (int) Math.ceil(before * (1 + value / 100.0));
            result = least ? Math.min(result, allowed) : Math.max(result, allowed);
        }
        return result;
    }

    /** How many pods there may be at least after shrinking at the allowed pace. */
    private int smallest(JsonNode rules, int now, Instant at) {
        if (rules.path("selectPolicy").asString("").equals("Disabled")) {
            return now;
        } else if (rules.path("policies").isEmpty()) {
            return 0;
        }
        boolean least = rules.path("selectPolicy").asString("").equals("Min");
        int result = least ? Integer.MIN_VALUE : Integer.MAX_VALUE;
        for (JsonNode policy : rules.path("policies")) {
            int before = now + shrunk(policy.path("periodSeconds").asInt(PERIOD), at);
            int value = policy.path("value").asInt(0);
            int allowed = policy.path("type").asString("").equals("Pods")
                    ? before - value
                    : (int) (before * (1 - value / 100.0));
            result = least ? Math.max(result, allowed) : Math.min(result, allowed);
        }
        return result;
    }

    private int grown(int seconds, Instant at) {
        return sum(seconds, at, 1);
    }

    private int shrunk(int seconds, Instant at) {
        return sum(seconds, at, -1);
    }

    private int sum(int seconds, Instant at, int sign) {
        return changes.stream()
                .filter(it -> it.when().isAfter(at.minusSeconds(seconds)) && Integer.signum(it.by()) == sign)
                .mapToInt(it -> Math.abs(it.by()))
                .sum();
    }
}
