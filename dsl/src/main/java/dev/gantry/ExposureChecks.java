package dev.gantry;

import dev.gantry.problem.NearNames;
import dev.gantry.problem.Quoted;
import java.util.List;
import java.util.Optional;

/** That what is exposed is there, where it can be. */
final class ExposureChecks {
    private ExposureChecks() {}

    static void check(Words words, Said<Exposure> said, Report report) {
        Optional<Port> port = Optional.empty();
        if (said.value() instanceof Exposure.NodePort node) {
            port = node.port();
            report.check(
                    "exposed",
                    said.line(),
                    node.number() >= 1 && node.number() <= 65535
                            ? Optional.empty()
                            : Wrong.of(
                                    "node-port-out-of-range",
                                    Integer.toString(node.number()),
                                    "A node port is 1 to 65535, in most clusters 30000 to 32767.",
                                    "Give a number of your cluster's range."));
        } else if (said.value() instanceof Exposure.LoadBalancer balancer) {
            port = balancer.port();
        } else if (said.value() instanceof Exposure.Ingress ingress) {
            port = ingress.port();
            report.check(
                    "exposed",
                    said.line(),
                    ingress.path().startsWith("/")
                            ? Optional.empty()
                            : Wrong.of(
                                    "path-invalid",
                                    ingress.path(),
                                    "A path starts with '/'.",
                                    "Give \"/" + ingress.path() + "\"."));
        }
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
