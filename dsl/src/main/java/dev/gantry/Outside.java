package dev.gantry;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A host that is none of the app's, and a port of it. As a variable's value it is {@code host:port}; whoever holds it calls
 * that host.
 *
 * <p>A network policy knows addresses, not names: where a name is called and no {@link #within} says its addresses, the port
 * is open to all of them.
 *
 * @param name a host name, an address, or for {@code calls} a range of addresses in CIDR form
 * @param number 1 to 65535
 * @param protocol default TCP
 * @param ranges where it is, in CIDR form; empty where that is not known
 */
public record Outside(String name, int number, Port.Protocol protocol, List<String> ranges)
        implements EnvValue, Called {
    private static final Pattern HOST = Pattern.compile(
            "[a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(\\.[a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*");

    /** See the record's components. */
    public Outside {
        requireNonNull(name, "name");
        requireNonNull(protocol, "protocol");
        ranges = List.copyOf(ranges);
    }

    /** Found at these addresses only: {@code 203.0.113.0/24}. */
    public Outside within(String first, String... more) {
        return new Outside(name, number, protocol, Lists.of(first, more));
    }

    /** Another protocol than TCP. */
    public Outside protocol(Port.Protocol other) {
        return new Outside(name, number, requireNonNull(other, "other"), ranges);
    }

    /** The host alone. */
    public EnvValue host() {
        return new Address(this, "", Address.Form.HOST, "");
    }

    /** The port's number. */
    public EnvValue port() {
        return new Address(this, "", Address.Form.PORT, "");
    }

    /** {@code scheme://host:port}. */
    public EnvValue url(String scheme) {
        return url(scheme, "");
    }

    /** {@code scheme://host:port} and the path, which starts with {@code /}. */
    public EnvValue url(String scheme, String path) {
        String before = requireNonNull(scheme, "scheme") + "://";
        return new Address(this, before, Address.Form.HOST_AND_PORT, requireNonNull(path, "path"));
    }

    /** The ranges that a network policy can name; empty for all addresses. */
    List<String> peers() {
        if (!ranges.isEmpty() || Cidr.is(name)) {
            return ranges.isEmpty() ? List.of(name) : ranges;
        }
        return Cidr.isAddress(name) ? List.of(name + (Cidr.isIpv4(name) ? "/32" : "/128")) : List.of();
    }

    Optional<Wrong> wrong() {
        if (number < 1 || number > 65535) {
            return Wrong.of(
                    "port-out-of-range",
                    Integer.toString(number),
                    "A port is 1 to 65535.",
                    "Give the number that the host listens at.");
        }
        for (String range : ranges) {
            if (!Cidr.is(range)) {
                return Cidr.wrong(range);
            }
        }
        return Cidr.is(name)
                        || Cidr.isAddress(name)
                        || (name.length() <= 253 && HOST.matcher(name).matches())
                ? Optional.empty()
                : Wrong.of(
                        "host-invalid",
                        name,
                        "A host outside is a name, an address, or a range of addresses.",
                        "Give the name alone, without scheme, port and path: api.example.com.");
    }

    @Override
    public String toString() {
        return name + ":" + number;
    }
}
