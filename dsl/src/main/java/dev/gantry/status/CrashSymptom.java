package dev.gantry.status;

import java.time.Duration;
import java.util.stream.Stream;

/** A container that ends again and again. */
final class CrashSymptom implements Symptom {
    /** Why a kubelet says that it stops a container. */
    static final String KILLING = "Killing";

    private static final int TOO_OFTEN = 5;
    private static final int SIGNALLED = 128;

    @Override
    public Stream<Finding> in(Patient patient) {
        return patient.containers().filter(CrashSymptom::crashes).map(it -> finding(patient, it));
    }

    private static boolean crashes(Container container) {
        if (container.waitingFor().equals("CrashLoopBackOff")) {
            return true;
        }
        boolean failed = container.exitCode().orElse(0) != 0;
        return failed && container.restarts() > 0 && !container.isReady() && !container.isRunning();
    }

    private static Finding finding(Patient patient, Container container) {
        boolean memory = container.endReason().equals("OOMKilled");
        Duration grace = container.restarts() >= TOO_OFTEN ? Duration.ZERO : Duration.ofMinutes(2);
        String reason = container.described() + (memory ? outOfMemory(container) : ending(patient, container))
                + ", restarted " + Count.things(container.restarts(), "time", "times");
        return Finding.of(memory ? Cause.OUT_OF_MEMORY : Cause.CRASH_LOOP, reason, grace)
                .in(container.pod())
                .logsOf(container, container.waitingFor().equals("CrashLoopBackOff"));
    }

    private static String outOfMemory(Container container) {
        String limit = container.memoryLimit();
        return " was killed for its memory" + (limit.isEmpty() ? "" : " (limit " + limit + ")");
    }

    private static String ending(Patient patient, Container container) {
        boolean unhealthy = patient.eventsOf(container.pod())
                .anyMatch(it -> it.reason().equals(KILLING) && it.message().contains("failed liveness probe"));
        if (unhealthy) {
            return " keeps being killed: "
                    + ProbeSymptom.words(patient, container.pod()).orElse("liveness probe failed");
        }
        if (container.exitCode().isEmpty()) {
            return " keeps crashing";
        }
        int code = container.exitCode().getAsInt();
        String signal = code > SIGNALLED && code < SIGNALLED + 32 ? " (signal " + (code - SIGNALLED) + ")" : "";
        return (code == 0 ? " keeps ending with exit code " : " keeps crashing with exit code ") + code + signal;
    }
}
