package dev.gantry.status;

import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;

/** A container whose command cannot be run at all. */
final class CommandSymptom implements Symptom {
    private static final Set<String> WAITING = Set.of("RunContainerError", "PostStartHookError");
    private static final Set<String> ENDED = Set.of("StartError", "ContainerCannotRun");

    @Override
    public Stream<Finding> in(Patient patient) {
        return patient.containers()
                .filter(it -> WAITING.contains(it.waitingFor()) || ENDED.contains(it.endReason()))
                .map(it -> Finding.of(Cause.COMMAND, reason(it), Duration.ofSeconds(10))
                        .in(it.pod()));
    }

    private static String reason(Container container) {
        String words = container.endWords().isEmpty() ? container.waitingWords() : container.endWords();
        return container.described() + " cannot be started: "
                + Words.shortened(words.isEmpty() ? container.waitingFor() : words);
    }
}
