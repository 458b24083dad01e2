package dev.gantry.status;

import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;

/** A container that refers to what is not there. */
final class ConfigurationSymptom implements Symptom {
    private static final Set<String> REASONS = Set.of("CreateContainerConfigError", "CreateContainerError");

    @Override
    public Stream<Finding> in(Patient patient) {
        return patient.containers()
                .filter(it -> REASONS.contains(it.waitingFor()))
                .map(it -> Finding.of(Cause.CONFIGURATION, reason(it), Duration.ofSeconds(30))
                        .in(it.pod()));
    }

    private static String reason(Container container) {
        String words = container.waitingWords();
        return container.described() + " cannot be made: "
                + Words.shortened(words.isEmpty() ? container.waitingFor() : words);
    }
}
