package dev.gantry;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A question to a container, and how often and how patiently it is asked.
 *
 * @param check what is asked
 * @param port where; empty for the service's port {@code http}, and where there is none, its first
 * @param period time from one question to the next; default 10 seconds ({@code periodSeconds})
 * @param timeout time that an answer may take; default 3 seconds ({@code timeoutSeconds})
 * @param failures how many bad answers in a row count; default 3 ({@code failureThreshold})
 */
public record Probe(Check check, Optional<Port> port, Duration period, Duration timeout, int failures) {
    /** What is asked. */
    public sealed interface Check {}

    /**
     * {@code GET} must answer with a status from 200 to 399 ({@code httpGet}).
     *
     * @param path starts with {@code /}
     */
    public record HttpGet(String path) implements Check {
        /** See the record's components. */
        public HttpGet {
            requireNonNull(path, "path");
        }
    }

    /** A connection must open ({@code tcpSocket}). */
    public record Tcp() implements Check {}

    /**
     * A command in the container must end with 0 ({@code exec}).
     *
     * @param command the program and its arguments; no shell
     */
    public record Exec(List<String> command) implements Check {
        /** See the record's components. */
        public Exec {
            command = List.copyOf(command);
        }
    }

    /** See the record's components. */
    public Probe {
        requireNonNull(check, "check");
        requireNonNull(port, "port");
        requireNonNull(period, "period");
        requireNonNull(timeout, "timeout");
    }

    /** {@code GET} of a path must answer with a status from 200 to 399. */
    public static Probe httpGet(String path) {
        return of(new HttpGet(path));
    }

    /** A connection must open. */
    public static Probe tcp() {
        return of(new Tcp());
    }

    /** A command in the container must end with 0; no shell reads it. */
    public static Probe exec(String program, String... arguments) {
        return of(
                new Exec(Stream.concat(Stream.of(program), Stream.of(arguments)).toList()));
    }

    private static Probe of(Check check) {
        return new Probe(check, Optional.empty(), Duration.ofSeconds(10), Duration.ofSeconds(3), 3);
    }

    /** Asked at this port. */
    public Probe on(Port asked) {
        return new Probe(check, Optional.of(requireNonNull(asked, "asked")), period, timeout, failures);
    }

    /** Asked so often, in whole seconds, at least 1. */
    public Probe every(Duration between) {
        return new Probe(check, port, between, timeout, failures);
    }

    /** An answer may take so long, in whole seconds, at least 1. */
    public Probe timeout(Duration longest) {
        return new Probe(check, port, period, longest, failures);
    }

    /** So many bad answers in a row count, at least 1. */
    public Probe failures(int inARow) {
        return new Probe(check, port, period, timeout, inARow);
    }

    Optional<Wrong> wrong() {
        if (failures < 1) {
            return Wrong.of(
                    "probe-failures-out-of-range",
                    Integer.toString(failures),
                    "At least one bad answer counts.",
                    "Give failures(3).");
        }
        if (check instanceof HttpGet get && !get.path().startsWith("/")) {
            return Wrong.of(
                    "probe-path-invalid", get.path(), "A path starts with '/'.", "Give \"/" + get.path() + "\".");
        }
        return Seconds.wrong(period).or(() -> Seconds.wrong(timeout));
    }
}
