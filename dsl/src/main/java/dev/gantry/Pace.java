package dev.gantry;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How fast an autoscaler may go in one direction ({@code behavior.scaleUp}, {@code behavior.scaleDown}): {@code
 * atMost(2).per(minutes(1))}, {@code atMost(percent(10)).per(minutes(1)).stableFor(minutes(10))}.
 *
 * @param policies what may be changed in which time; empty for what Kubernetes has
 * @param choice which of several counts
 * @param stableFor how long the need must last ({@code stabilizationWindowSeconds}), at most an hour; empty for what Kubernetes
 *     has: nothing upwards, 5 minutes downwards
 */
public record Pace(List<Policy> policies, Optional<Choice> choice, Optional<Duration> stableFor) {
    /** See the record's components. */
    public Pace {
        policies = List.copyOf(policies);
        requireNonNull(choice, "choice");
        requireNonNull(stableFor, "stableFor");
    }

    /** Which of several policies counts ({@code selectPolicy}). */
    public enum Choice {
        /** The one that allows most. */
        MAX("Max"),
        /** The one that allows least. */
        MIN("Min"),
        /** None: nothing is changed in this direction. */
        DISABLED("Disabled");

        private final String text;

        Choice(String text) {
            this.text = text;
        }

        /** As Kubernetes writes it. */
        @Override
        public String toString() {
            return text;
        }
    }

    /**
     * What may be changed in a time.
     *
     * @param value how many instances, or percent of those that run, above 0
     * @param percent whether it is percent
     * @param period in which time, 1 second to 30 minutes
     */
    public record Policy(int value, boolean percent, Duration period) {
        /** See the record's components. */
        public Policy {
            requireNonNull(period, "period");
        }
    }

    /** A number or a share of instances that still lacks the time. */
    public record Step(int value, boolean percent) {
        /** In this time, 1 second to 30 minutes ({@code periodSeconds}). */
        public Pace per(Duration period) {
            return new Pace(List.of(new Policy(value, percent, period)), Optional.empty(), Optional.empty());
        }
    }

    /** So many instances. */
    public static Step atMost(int instances) {
        return new Step(instances, false);
    }

    /** Such a share of the instances that run; it may be above 100 percent. */
    public static Step atMost(Percentage share) {
        return new Step(share.value(), true);
    }

    /** At Kubernetes' own pace, once the need has lasted for so long. */
    public static Pace after(Duration need) {
        return new Pace(List.of(), Optional.empty(), Optional.of(requireNonNull(need, "need")));
    }

    /** Nothing is changed in this direction ({@code selectPolicy: Disabled}). */
    public static Pace never() {
        return new Pace(List.of(), Optional.of(Choice.DISABLED), Optional.empty());
    }

    /** This or the other, whichever allows more. */
    public Pace or(Pace other) {
        return with(other, Choice.MAX);
    }

    /** This and the other, whichever allows less. */
    public Pace and(Pace other) {
        return with(other, Choice.MIN);
    }

    private Pace with(Pace other, Choice chosen) {
        List<Policy> all = new ArrayList<>(policies);
        all.addAll(requireNonNull(other, "other").policies);
        // Kubernetes has one choice for all; a mix of both is a problem, told at synth.
        boolean mixed = isOther(choice, chosen) || isOther(other.choice, chosen);
        return new Pace(
                all,
                Optional.of(mixed ? Choice.DISABLED : chosen),
                other.stableFor.isPresent() ? other.stableFor : stableFor);
    }

    private static boolean isOther(Optional<Choice> choice, Choice chosen) {
        return choice.isPresent() && choice.get() != chosen;
    }

    /** The need must have lasted so long, at most an hour ({@code stabilizationWindowSeconds}). */
    public Pace stableFor(Duration need) {
        return new Pace(policies, choice, Optional.of(requireNonNull(need, "need")));
    }

    Optional<Wrong> wrong() {
        if (choice.equals(Optional.of(Choice.DISABLED)) && !policies.isEmpty()) {
            return Wrong.of(
                    "pace-mixed",
                    policies.size() + " policies",
                    "Of several policies, either the one that allows most counts, or the one that allows least.",
                    "Join them all by or(...), or all by and(...).");
        }
        for (Policy policy : policies) {
            if (policy.value() < 1) {
                return Wrong.of(
                        "pace-out-of-range",
                        Integer.toString(policy.value()),
                        "An autoscaler changes something, or never() does.",
                        "Give atMost(1) or more.");
            }
            if (policy.period().compareTo(Duration.ofSeconds(1)) < 0
                    || policy.period().compareTo(Duration.ofMinutes(30)) > 0) {
                return Wrong.of(
                        "pace-out-of-range",
                        policy.period().toString(),
                        "An autoscaler looks back 1 second to 30 minutes.",
                        "Give for instance per(minutes(1)).");
            }
        }
        return stableFor.isPresent()
                        && (stableFor.get().isNegative() || stableFor.get().compareTo(Duration.ofHours(1)) > 0)
                ? Wrong.of(
                        "pace-out-of-range",
                        stableFor.get().toString(),
                        "An autoscaler waits an hour at most.",
                        "Give for instance stableFor(minutes(10)).")
                : Optional.empty();
    }
}
