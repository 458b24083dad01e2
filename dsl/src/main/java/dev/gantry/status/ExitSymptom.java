package dev.gantry.status;

import java.util.stream.Stream;

/** A container that ended with an error and is not started again: a Job's try. */
final class ExitSymptom implements Symptom {
    @Override
    public Stream<Finding> in(Patient patient) {
        return patient.containers()
                .filter(it -> it.status().path("state").has("terminated"))
                .filter(it -> it.exitCode().orElse(0) != 0)
                .map(it -> Finding.never(Cause.EXITED, reason(it)).in(it.pod()).logsOf(it, false));
    }

    private static String reason(Container container) {
        if (container.endReason().equals("OOMKilled")) {
            String limit = container.memoryLimit();
            return container.described() + " was killed for its memory"
                    + (limit.isEmpty() ? "" : " (limit " + limit + ")");
        }
        String words = Words.shortened(container.endWords());
        return container.described() + " ended with exit code "
                + container.exitCode().getAsInt() + (words.isEmpty() ? "" : ": " + words);
    }
}
