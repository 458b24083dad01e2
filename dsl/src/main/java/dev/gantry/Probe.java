package dev.gantry;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A question to a container, and how often and how patiently it is asked.
 *
 * @param check what is asked
 * @param port where; empty for the container's port {@code http}, and where there is none, its first
 * @param timing how often, and how patiently
 */
public record Probe(Check check, Optional<Port> port, Timing timing) {
    /** See the record's components. */
    public Probe {
        requireNonNull(check, "check");
        requireNonNull(port, "port");
        requireNonNull(timing, "timing");
    }

    /** What is asked. */
    public sealed interface Check {}

    /**
     * {@code GET} must answer with a status from 200 to 399 ({@code httpGet}).
     *
     * @param path starts with {@code /}
     * @param headers sent with it, in this order ({@code httpHeaders[]})
     * @param secure over TLS, whatever the certificate ({@code scheme: HTTPS})
     */
    public record HttpGet(String path, List<Header> headers, boolean secure) implements Check {
        /** See the record's components. */
        public HttpGet {
            requireNonNull(path, "path");
            headers = List.copyOf(headers);
        }
    }

    /** A header of a request. */
    public record Header(String name, String value) {
        /** See the record's components. */
        public Header {
            requireNonNull(name, "name");
            requireNonNull(value, "value");
        }
    }

    /** A connection must open ({@code tcpSocket}). */
    public record Tcp() implements Check {}

    /**
     * A gRPC health service must answer {@code SERVING} ({@code grpc}).
     *
     * @param service the name that it is asked for; empty for the server as a whole
     */
    public record Grpc(Optional<String> service) implements Check {
        /** See the record's components. */
        public Grpc {
            requireNonNull(service, "service");
        }
    }

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

    /**
     * How often and how patiently something is asked; all in whole seconds.
     *
     * @param delay from the container's start to the first question; default 0 ({@code initialDelaySeconds})
     * @param period from one question to the next; default 10 seconds ({@code periodSeconds})
     * @param timeout that an answer may take; empty for 3 seconds, or the period where that is shorter ({@code timeoutSeconds})
     * @param failures how many bad answers in a row count; default 3 ({@code failureThreshold})
     * @param successes how many good answers in a row count, of a readiness only; default 1 ({@code successThreshold})
     * @param grace from the request to end to the end by force, of a container that this probe ends; empty for that of its pod
     *     ({@code terminationGracePeriodSeconds})
     */
    public record Timing(
            Duration delay,
            Duration period,
            Optional<Duration> timeout,
            int failures,
            int successes,
            Optional<Duration> grace) {
        private static final Duration TIMEOUT = Duration.ofSeconds(3);

        static final Timing DEFAULT =
                new Timing(Duration.ZERO, Duration.ofSeconds(10), Optional.empty(), 3, 1, Optional.empty());

        /** See the record's components. */
        public Timing {
            requireNonNull(delay, "delay");
            requireNonNull(period, "period");
            requireNonNull(timeout, "timeout");
            requireNonNull(grace, "grace");
        }

        /** How long an answer may take. */
        public Duration answersWithin() {
            return timeout.orElse(period.compareTo(TIMEOUT) < 0 ? period : TIMEOUT);
        }
    }

    /** {@code GET} of a path must answer with a status from 200 to 399. */
    public static Probe httpGet(String path, Header... headers) {
        return of(new HttpGet(path, List.of(headers), false));
    }

    /** {@code GET} of a path over TLS must answer with a status from 200 to 399; the certificate is not looked at. */
    public static Probe httpsGet(String path, Header... headers) {
        return of(new HttpGet(path, List.of(headers), true));
    }

    /** A header to send with {@link #httpGet}. */
    public static Header header(String name, String value) {
        return new Header(name, value);
    }

    /** A connection must open. */
    public static Probe tcp() {
        return of(new Tcp());
    }

    /** The gRPC server must say that it is serving. */
    public static Probe grpc() {
        return of(new Grpc(Optional.empty()));
    }

    /** The gRPC server must say that a service of it is serving. */
    public static Probe grpc(String service) {
        return of(new Grpc(Optional.of(requireNonNull(service, "service"))));
    }

    /** A command in the container must end with 0; no shell reads it. */
    public static Probe exec(String program, String... arguments) {
        return of(new Exec(Lists.of(program, arguments)));
    }

    private static Probe of(Check check) {
        return new Probe(check, Optional.empty(), Timing.DEFAULT);
    }

    /** Asked at this port. */
    public Probe on(Port asked) {
        return new Probe(check, Optional.of(requireNonNull(asked, "asked")), timing);
    }

    /** Not asked before the container has run so long, in whole seconds. */
    public Probe delay(Duration first) {
        return with(new Timing(first, timing.period, timing.timeout, timing.failures, timing.successes, timing.grace));
    }

    /** Asked so often, in whole seconds, at least 1. */
    public Probe every(Duration between) {
        return with(new Timing(timing.delay, between, timing.timeout, timing.failures, timing.successes, timing.grace));
    }

    /** An answer may take so long, in whole seconds, at least 1. */
    public Probe timeout(Duration longest) {
        return with(new Timing(
                timing.delay,
                timing.period,
                Optional.of(requireNonNull(longest, "longest")),
                timing.failures,
                timing.successes,
                timing.grace));
    }

    /** So many bad answers in a row count, at least 1. */
    public Probe failures(int inARow) {
        return with(new Timing(timing.delay, timing.period, timing.timeout, inARow, timing.successes, timing.grace));
    }

    /** So many good answers in a row count, at least 1; a readiness only waits for more than one. */
    public Probe successes(int inARow) {
        return with(new Timing(timing.delay, timing.period, timing.timeout, timing.failures, inARow, timing.grace));
    }

    /** A container that this probe ends has so long to do so, at least 1 second; not of a readiness, which ends nothing. */
    public Probe grace(Duration longest) {
        return with(new Timing(
                timing.delay,
                timing.period,
                timing.timeout,
                timing.failures,
                timing.successes,
                Optional.of(requireNonNull(longest, "longest"))));
    }

    private Probe with(Timing other) {
        return new Probe(check, port, other);
    }
}
