package dev.gantry.status;

import java.util.Optional;
import java.util.stream.Stream;

/** A container that runs and is not ready. */
final class ProbeSymptom implements Symptom {
    @Override
    public Stream<Finding> in(Patient patient) {
        return patient.containers()
                .filter(it -> it.isRunning() && !it.isReady() && !it.init())
                .map(it -> Finding.never(Cause.NOT_READY, reason(patient, it))
                        .in(it.pod())
                        .logsOf(it, false));
    }

    private static String reason(Patient patient, Container container) {
        String words = words(patient, container.pod()).map(it -> ": " + it).orElse("");
        return container.described() + " runs and is not ready" + words;
    }

    /** The newest words of a failing probe. */
    static Optional<String> words(Patient patient, Live pod) {
        return patient.eventsOf(pod)
                .filter(it -> it.reason().equals("Unhealthy"))
                .map(it -> Words.shortened(it.message()))
                .map(it -> Character.toLowerCase(it.charAt(0)) + it.substring(1))
                .findFirst();
    }
}
