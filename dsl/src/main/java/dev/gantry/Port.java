package dev.gantry;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A port that a service listens on; by its name others refer to it.
 *
 * @param name at most 15 lower-case letters, digits and dashes, at least one letter
 *     ({@code spec.containers[].ports[].name})
 * @param number what the process listens on, 1 to 65535 ({@code containerPort}, and the Service's {@code targetPort})
 * @param servicePort what others call, 1 to 65535; default {@code number} (the Service's {@code port})
 * @param protocol default TCP
 */
public record Port(String name, int number, int servicePort, Protocol protocol) {
    /** What is spoken below the application. */
    public enum Protocol {
        /** Connections; the default. */
        TCP,
        /** Datagrams. */
        UDP,
        /** Message streams. */
        SCTP
    }

    private static final int LONGEST_NAME = 15;

    /** See the record's components. */
    public Port {
        requireNonNull(name, "name");
        requireNonNull(protocol, "protocol");
    }

    /** The port that others call, where it differs from the one that the process listens on. */
    public Port servicePort(int seenByOthers) {
        return new Port(name, number, seenByOthers, protocol);
    }

    /** Another protocol than TCP. */
    public Port protocol(Protocol spoken) {
        return new Port(name, number, servicePort, spoken);
    }

    List<Wrong> wrong() {
        List<Wrong> found = new ArrayList<>();
        if (!isName(name)) {
            found.add(new Wrong(
                    "port-name-invalid",
                    name,
                    "A port's name has 1 to 15 lower-case letters, digits and single dashes inside, at least one letter.",
                    "Name it by what is spoken there: http, sql, metrics."));
        }
        int wrong = inRange(number) ? servicePort : number;
        if (!inRange(wrong)) {
            found.add(new Wrong(
                    "port-out-of-range",
                    Integer.toString(wrong),
                    "A port is 1 to 65535.",
                    "Give the number that the process listens on."));
        }
        return found;
    }

    private static boolean isName(String text) {
        if (!Spelling.isLabel(text, LONGEST_NAME) || text.contains("--")) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (Spelling.isLower(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean inRange(int port) {
        return port >= 1 && port <= 65535;
    }

    /** By hand, since what a record makes up costs time at each start. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Port that
                && name.equals(that.name)
                && number == that.number
                && servicePort == that.servicePort
                && protocol == that.protocol;
    }

    @Override
    public int hashCode() {
        return ((31 * name.hashCode() + number) * 31 + servicePort) * 31
                + protocol.name().hashCode();
    }

    @Override
    public String toString() {
        return name + " " + number;
    }
}
