package dev.gantry.status;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The reason that a person would look for, found.
 *
 * @param cause its sort; a finding of the same cause a moment later is the same finding, though its words may differ
 * @param reason one line, in the cluster's own words where it gave any
 * @param grace how long the cause must last before waiting longer is in vain; empty where it never is
 * @param pod a pod that shows it, where it is one of pods
 * @param logs whose last words would tell more, where they would
 * @param lastLines those last words, once somebody has read them
 */
public record Finding(
        Cause cause,
        String reason,
        Optional<Duration> grace,
        Optional<String> pod,
        Optional<LogSource> logs,
        List<String> lastLines) {
    /** Keeps a copy of the lines. */
    public Finding {
        lastLines = List.copyOf(lastLines);
    }

    /** Whether waiting is in vain now that this cause has been seen for so long. */
    public boolean isFinalAfter(Duration seen) {
        return grace.isPresent() && seen.compareTo(grace.get()) >= 0;
    }

    /** With the last lines of {@link #logs()}, oldest first. */
    public Finding lastLines(List<String> lines) {
        return new Finding(cause, reason, grace, pod, logs, lines);
    }

    static Finding of(Cause cause, String reason, Duration grace) {
        return new Finding(cause, reason, Optional.of(grace), Optional.empty(), Optional.empty(), List.of());
    }

    static Finding never(Cause cause, String reason) {
        return new Finding(cause, reason, Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }

    Finding in(Live pod) {
        return new Finding(cause, reason, grace, Optional.of(pod.name()), logs, lastLines);
    }

    Finding logsOf(Container container, boolean previous) {
        LogSource source = new LogSource(container.pod().name(), container.name(), previous);
        return new Finding(cause, reason, grace, pod, Optional.of(source), lastLines);
    }

    Finding adding(String words) {
        return new Finding(cause, reason + words, grace, pod, logs, lastLines);
    }
}
