package dev.gantry.rollout;

import dev.gantry.problem.GantryException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;

/**
 * An upgrade in steps, on plain Kubernetes: a second Deployment, the stand-in, runs the new version beside the first, which
 * keeps all its instances on the old one. When the steps are done the first is brought up to date as well, and the stand-in
 * goes back to no instance. So at rest the first one serves, whatever came before.
 */
public sealed interface Rollout {
    /** The annotation of the first Deployment that holds its {@link #text}. */
    String ANNOTATION = "gantry.dev/upgrade";

    /** The annotation of the first Deployment that names what decides whether a step was good. */
    String ANALYSIS = "gantry.dev/analysis";

    /** The annotation of the stand-in that names the first Deployment: {@code deployment/order}. */
    String STAND_IN_FOR = "gantry.dev/stand-in-for";

    /** The annotation of a workload that says what becomes of an app whose upgrade fails: {@code hold} or {@link #ROLL_BACK}. */
    String ON_FAILURE = "gantry.dev/on-failure";

    /** The app returns to the release before. */
    String ROLL_BACK = "roll-back";

    /** The annotation of a workload that says when it has failed without progress, where its kind has no field for it: {@code 600s}. */
    String DEADLINE = "gantry.dev/deadline";

    /** As the annotation has it. */
    String text();

    /** How many instances the stand-in has at the most, beside so many of the first. */
    int mostBeside(int instances);

    /**
     * The stand-in has a share of the first one's instances, more with each step, and requests go to all of them alike:
     * {@code canary 5% 600s, 50% 600s}.
     *
     * @param steps one or more, each with a greater share
     */
    record Canary(List<Step> steps) implements Rollout {
        /** See the record's components. */
        public Canary {
            steps = List.copyOf(steps);
        }

        /** Rounded up, so that each step has an instance. */
        @Override
        public int mostBeside(int instances) {
            int most = 0;
            for (Step step : steps) {
                most = Math.max(most, step.instances(instances));
            }
            return most;
        }

        @Override
        public String text() {
            List<String> texts = new ArrayList<>();
            for (Step step : steps) {
                texts.add(step.percent() + "% " + step.pause().toSeconds() + "s");
            }
            return "canary " + String.join(", ", texts);
        }
    }

    /**
     * A share of instances, and how long it is watched.
     *
     * @param percent of the first one's instances, 1 to 100
     * @param pause before the next step, in whole seconds
     */
    record Step(int percent, Duration pause) {
        /** The stand-in's instances in this step, rounded up. */
        public int instances(int ofFirst) {
            return (int) (((long) ofFirst * percent + 99) / 100);
        }
    }

    /**
     * The stand-in has as many instances as the first; when they are ready, all requests go to them at once, and the old
     * version waits in case they must go back: {@code blue-green 1800s}.
     *
     * @param keepOldFor how long it waits, in whole seconds
     */
    record BlueGreen(Duration keepOldFor) implements Rollout {
        @Override
        public int mostBeside(int instances) {
            return instances;
        }

        @Override
        public String text() {
            return "blue-green " + keepOldFor.toSeconds() + "s";
        }
    }

    /**
     * What the annotations of a workload say; empty where it has no upgrade in steps.
     *
     * @throws GantryException {@code rollout-invalid} where the annotation is none that Gantry writes
     */
    static Optional<Rollout> of(Map<String, String> annotations) {
        return Optional.ofNullable(annotations.get(ANNOTATION)).map(Rollout::parse);
    }

    /**
     * Reads what {@link #text} wrote.
     *
     * @throws GantryException {@code rollout-invalid} where it is something else
     */
    static Rollout parse(String text) {
        Matcher blueGreen = Forms.BLUE_GREEN.matcher(text);
        if (blueGreen.matches()) {
            return new BlueGreen(Duration.ofSeconds(Long.parseLong(blueGreen.group(1))));
        }
        if (!Forms.CANARY.matcher(text).matches()) {
            throw new GantryException(
                    "rollout-invalid",
                    "The annotation " + ANNOTATION + " says \"" + text + "\"; it is for example"
                            + " \"canary 5% 600s, 50% 600s\" or \"blue-green 1800s\".");
        }
        List<Step> steps = new ArrayList<>();
        Matcher step = Forms.STEP.matcher(text);
        while (step.find()) {
            steps.add(new Step(Integer.parseInt(step.group(1)), Duration.ofSeconds(Long.parseLong(step.group(2)))));
        }
        return new Canary(steps);
    }
}
