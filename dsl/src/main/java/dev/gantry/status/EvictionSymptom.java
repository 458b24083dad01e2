package dev.gantry.status;

import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;

/** A pod that its node threw out or refused to take. */
final class EvictionSymptom implements Symptom {
    private static final Set<String> REASONS = Set.of(
            "Evicted",
            "Preempting",
            "Terminated",
            "NodeLost",
            "NodeShutdown",
            "NodeAffinity",
            "OutOfcpu",
            "OutOfmemory",
            "OutOfpods",
            "UnexpectedAdmissionError");

    @Override
    public Stream<Finding> in(Patient patient) {
        return patient.unsettled()
                .filter(it -> it.text("status", "phase").equals("Failed"))
                .filter(it -> REASONS.contains(it.text("status", "reason")))
                .map(it -> Finding.of(Cause.EVICTED, reason(it), Duration.ofMinutes(2))
                        .in(it));
    }

    private static String reason(Live pod) {
        String node = pod.text("spec", "nodeName");
        String words = Words.shortened(pod.text("status", "message"));
        return "thrown out by " + (node.isEmpty() ? "its node" : "node " + node) + ": "
                + (words.isEmpty() ? pod.text("status", "reason") : words);
    }
}
