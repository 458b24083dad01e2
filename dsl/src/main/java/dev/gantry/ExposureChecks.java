package dev.gantry;

import dev.gantry.problem.NearNames;
import dev.gantry.problem.Quoted;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** That what is exposed is there, where it can be. */
final class ExposureChecks {
    private static final Pattern HOST =
            Pattern.compile("(\\*\\.)?[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*");
    private static final Pattern HEADER = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_|~`-]{1,256}");
    private static final int LONGEST_HOST = 253;
    private static final int HEAVIEST = 1_000_000;

    private final Words words;
    private final Said<List<Exposure>> said;
    private final Report report;
    private final Set<String> taken = new HashSet<>();

    ExposureChecks(Words words, Said<List<Exposure>> said, Report report) {
        this.words = words;
        this.said = said;
        this.report = report;
    }

    void run() {
        for (Exposure exposure : said.value()) {
            if (exposure instanceof NodePort node) {
                check(wrongNodePort(node.number()));
            } else if (exposure instanceof LoadBalancer balancer) {
                balancer.sourceRanges().forEach(range -> check(Cidr.wrong(range)));
            } else if (exposure instanceof Ingress ingress) {
                ingress(ingress);
            } else if (exposure instanceof HttpRoute route) {
                route(route);
            }
            port(exposure);
        }
    }

    /** The port that was said, where one was. */
    static Optional<Port> chosen(Exposure exposure) {
        if (exposure instanceof NodePort node) {
            return node.port();
        }
        if (exposure instanceof LoadBalancer balancer) {
            return balancer.port();
        }
        if (exposure instanceof Ingress ingress) {
            return ingress.port();
        }
        return exposure instanceof HttpRoute route ? route.port() : Optional.empty();
    }

    private static Optional<Wrong> wrongNodePort(int number) {
        return number >= 1 && number <= 65535
                ? Optional.empty()
                : Wrong.of(
                        "node-port-out-of-range",
                        Integer.toString(number),
                        "A node port is 1 to 65535, in most clusters 30000 to 32767.",
                        "Give a number of your cluster's range.");
    }

    private void ingress(Ingress ingress) {
        ingress.hosts().forEach(host -> check(wrongHost(host)));
        ingress.matches().forEach(this::path);
        for (String host : ingress.hosts()) {
            for (PathMatch path : ingress.matches()) {
                if (!taken.add(host + " " + path)) {
                    report.below("exposed")
                            .add(
                                    said.line(),
                                    "route-twice",
                                    words.name + " is exposed twice at " + Quoted.of(host + path.value()) + ".",
                                    "A host and a path lead to one port.",
                                    "Leave one of them out, or give it another path(...).");
                }
            }
        }
    }

    private void route(HttpRoute route) {
        route.hosts().forEach(host -> check(wrongHost(host)));
        route.matches().forEach(this::path);
        route.weight().ifPresent(this::weight);
        route.others().forEach(other -> weight(other.weight()));
        route.timeout().ifPresent(longest -> check(Seconds.wrong(longest)));
        for (String header : route.headers().keySet()) {
            check(
                    HEADER.matcher(header).matches()
                            ? Optional.empty()
                            : Wrong.of(
                                    "header-invalid",
                                    header,
                                    "A header's name has 1 to 256 letters, digits and signs such as '-', no space or colon.",
                                    "Give the name alone: x-version."));
        }
    }

    private void weight(int share) {
        check(
                share >= 0 && share <= HEAVIEST
                        ? Optional.empty()
                        : Wrong.of(
                                "route-weight-out-of-range",
                                Integer.toString(share),
                                "A share of the requests is 0 to 1000000, in proportion to the others.",
                                "Give for instance 90 to one and 10 to the other."));
    }

    private static Optional<Wrong> wrongHost(String host) {
        return host.length() <= LONGEST_HOST && HOST.matcher(host).matches() && !Cidr.isAddress(host)
                ? Optional.empty()
                : Wrong.of(
                        "host-invalid",
                        host,
                        "A host name is lower-case labels parted by '.', the first of which may be '*'; it is no address.",
                        "Give the name alone, without scheme, port and path: shop.example.com.");
    }

    private void path(PathMatch path) {
        check(
                path.value().startsWith("/")
                        ? Optional.empty()
                        : Wrong.of(
                                "path-invalid",
                                path.value(),
                                "A path starts with '/'.",
                                "Give \"/" + path.value() + "\"."));
    }

    private void check(Optional<Wrong> wrong) {
        report.check("exposed", said.line(), wrong);
    }

    private void port(Exposure exposure) {
        Optional<Port> port = chosen(exposure);
        if (port.isPresent() && !words.ports.has(port.get().name())) {
            String name = port.get().name();
            report.below("exposed")
                    .add(
                            said.line(),
                            "port-missing",
                            "Port " + Quoted.of(name) + " is exposed, which " + words.name + " does not offer.",
                            "A service offers the ports that http(...) and port(...) say of it.",
                            ("Expose one that it has. " + NearNames.offer(name, List.copyOf(words.ports.keys())))
                                    .strip());
        }
    }
}
