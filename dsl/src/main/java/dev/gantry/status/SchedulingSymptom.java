package dev.gantry.status;

import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;

/** A pod that no node takes. */
final class SchedulingSymptom implements Symptom {
    /** Reasons of the events by which the known autoscalers promise a node. */
    static final Set<String> NODE_COMING = Set.of("TriggeredScaleUp", "Nominated");

    @Override
    public Stream<Finding> in(Patient patient) {
        return patient.unsettled()
                .flatMap(pod -> pod.condition("PodScheduled").filter(Condition::isFalse).stream()
                        .map(it -> finding(patient, pod, it).in(pod)));
    }

    private static Finding finding(Patient patient, Live pod, Condition condition) {
        if (condition.reason().equals("SchedulingGated")) {
            return Finding.never(Cause.UNSCHEDULABLE, "held back by a scheduling gate");
        }
        boolean coming = patient.eventsOf(pod).anyMatch(it -> NODE_COMING.contains(it.reason()));
        String reason =
                "cannot be placed: " + Words.shortened(condition.words()) + (coming ? " (a node is coming)" : "");
        return Finding.of(Cause.UNSCHEDULABLE, reason, coming ? Duration.ofMinutes(10) : Duration.ofSeconds(30));
    }
}
