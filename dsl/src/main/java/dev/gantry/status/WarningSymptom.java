package dev.gantry.status;

import java.util.stream.Stream;

/** Whatever else the cluster warned of last. */
final class WarningSymptom implements Symptom {
    @Override
    public Stream<Finding> in(Patient patient) {
        return Stream.concat(
                        patient.eventsOfMakers(),
                        patient.pods().stream().map(Pod::live).flatMap(patient::eventsOf))
                .filter(Event::warning)
                .filter(it -> !it.message().isEmpty())
                .limit(1)
                .map(it -> Finding.never(Cause.WARNING, Words.shortened(it.message())));
    }
}
