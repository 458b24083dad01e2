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
    /** The longest window and period that an autoscaler may have, in seconds. */
    private static final int LONGEST = 3600;

    private static final String WINDOW = "stabilizationWindowSeconds";
    private static final String LIMITED = "ScalingLimited";

    private record Proposal(Instant when, int replicas) {}

    private record Change(Instant when, int by) {}

    private final List<Proposal> proposals = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();

    /** The number at which an autoscaler takes over is as good as a proposal. */
    ScalingHistory(int replicas, Instant now) {
        proposals.add(new Proposal(now, replicas));
    }

    void scaled(int from, int to, Instant now) {
        changes.removeIf(it -> it.when().isBefore(now.minusSeconds(LONGEST)));
        changes.add(new Change(now, to - from));
    }

    /** What may become of a proposal: held back for a while, bounded in pace and in number. */
    int limited(Stored autoscaler, int now, int proposed, ScalingConditions conditions, Instant at) {
        JsonNode behavior = autoscaler.spec().path("behavior");
        int steady =
                behavior.isMissingNode() ? highest(proposed, DOWN_WINDOW, at) : stabilized(now, proposed, behavior, at);
        proposals.removeIf(it -> it.when().isBefore(at.minusSeconds(LONGEST)));
        proposals.add(new Proposal(at, proposed));
        if (steady == proposed) {
            conditions.set("AbleToScale", true, "ReadyForNewScale", "nothing proposed lately stands against it");
        } else {
            boolean isUp = !behavior.isMissingNode() && proposed >= now;
            String reason = isUp ? "ScaleUpStabilized" : "ScaleDownStabilized";
            conditions.set("AbleToScale", true, reason, "another number was right lately");
        }
        int least = autoscaler.spec().path("minReplicas").asInt(1);
        int most = autoscaler.spec().path("maxReplicas").asInt(1);
        int bounded;
        if (behavior.isMissingNode()) {
            int pace = Math.max(2 * now, UP_PODS);
            bounded = Math.max(least, Math.min(steady, Math.min(most, pace)));
        } else if (steady > now) {
            int pace = Math.max(now, greatest(behavior.path("scaleUp"), now, at));
            bounded = Math.min(steady, Math.min(most, pace));
        } else if (steady < now) {
            int pace = Math.min(now, smallest(behavior.path("scaleDown"), now, at));
            bounded = Math.max(steady, Math.max(least, pace));
        } else {
            bounded = steady;
        }
        tell(conditions, steady, bounded, least, most);
        return bounded;
    }

    private static void tell(ScalingConditions conditions, int steady, int bounded, int least, int most) {
        if (steady == bounded) {
            conditions.set(LIMITED, false, "DesiredWithinRange", "the number is within what is allowed");
        } else if (bounded == most && steady > most) {
            conditions.set(LIMITED, true, "TooManyReplicas", "more than the maximum would be right");
        } else if (bounded == least && steady < least) {
            conditions.set(LIMITED, true, "TooFewReplicas", "fewer than the minimum would be right");
        } else {
            String reason = steady > bounded ? "ScaleUpLimit" : "ScaleDownLimit";
            conditions.set(LIMITED, true, reason, "the pace is bounded by a policy");
        }
    }

    private int highest(int proposed, int window, Instant at) {
        int highest = proposed;
        for (Proposal proposal : proposals) {
            if (proposal.when().isAfter(at.minusSeconds(window))) {
                highest = Math.max(highest, proposal.replicas());
            }
        }
        return highest;
    }

    private int lowest(int proposed, int window, Instant at) {
        int lowest = proposed;
        for (Proposal proposal : proposals) {
            if (proposal.when().isAfter(at.minusSeconds(window))) {
                lowest = Math.min(lowest, proposal.replicas());
            }
        }
        return lowest;
    }

    private int stabilized(int now, int proposed, JsonNode behavior, Instant at) {
        int up = behavior.path("scaleUp").path(WINDOW).asInt(0);
        int down = behavior.path("scaleDown").path(WINDOW).asInt(DOWN_WINDOW);
        return Math.min(Math.max(now, lowest(proposed, up, at)), highest(proposed, down, at));
    }

    /** How many pods there may be at most after growing at the allowed pace. */
    private int greatest(JsonNode rules, int now, Instant at) {
        if (rules.path("selectPolicy").asString("").equals("Disabled")) {
            return now;
        } else if (rules.path("policies").isEmpty()) {
            int before = before(now, PERIOD, at);
            return Math.max(before + UP_PODS, 2 * before);
        }
        boolean least = rules.path("selectPolicy").asString("").equals("Min");
        int result = least ? Integer.MAX_VALUE : Integer.MIN_VALUE;
        for (JsonNode policy : rules.path("policies")) {
            int before = before(now, policy.path("periodSeconds").asInt(PERIOD), at);
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
            int before = before(now, policy.path("periodSeconds").asInt(PERIOD), at);
            int value = policy.path("value").asInt(0);
            int allowed = policy.path("type").asString("").equals("Pods")
                    ? before - value
                    : (int) (before * (1 - value / 100.0));
            result = least ? Math.max(result, allowed) : Math.min(result, allowed);
        }
        return result;
    }

    /** How many there were at the beginning of a period. */
    private int before(int now, int seconds, Instant at) {
        int before = now;
        for (Change change : changes) {
            if (change.when().isAfter(at.minusSeconds(seconds))) {
                before -= change.by();
            }
        }
        return before;
    }
}
