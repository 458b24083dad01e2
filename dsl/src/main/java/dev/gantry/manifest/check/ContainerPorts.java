package dev.gantry.manifest.check;

import dev.gantry.kubernetes.core.V1ContainerPort;
import dev.gantry.manifest.ObjectRef;
import dev.gantry.manifest.validation.Names;
import dev.gantry.problem.Quoted;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Ports of containers are ports ({@code port-invalid}), with names of the form that Kubernetes asks for
 * ({@code name-invalid}), each its own in its container ({@code port-duplicate}).
 */
final class ContainerPorts implements Check {
    static final int HIGHEST = 65_535;

    @Override
    public void check(Objects objects, Report report) {
        for (PodTemplate pod : objects.pods()) {
            for (PodTemplate.ContainerAt at : pod.containers()) {
                check(pod.owner(), at, at.container().ports(), report);
            }
        }
    }

    private static void check(ObjectRef owner, PodTemplate.ContainerAt at, List<V1ContainerPort> ports, Report report) {
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < ports.size(); i++) {
            V1ContainerPort port = ports.get(i);
            String field = at.field() + ".ports[" + i + "]";
            if (!isPort(port.containerPort())) {
                none(port.containerPort(), owner, field + ".containerPort", where(owner, at), report);
            }
            String protocol = port.protocolText().orElse("TCP");
            if (!taken.add(port.containerPort() + "/" + protocol)) {
                report.problem(
                        "port-duplicate",
                        owner,
                        field,
                        "The port " + port.containerPort() + " (" + protocol + ") of " + where(owner, at)
                                + " is there twice.",
                        "A container has each port once for a protocol.",
                        "Leave one of them out; a Service can give one port several names.");
            }
            port.name().filter(name -> !name.isEmpty()).ifPresent(name -> {
                if (!Names.PORT.allows(name)) {
                    report.problem(
                            "name-invalid",
                            owner,
                            field + ".name",
                            "The name " + Quoted.of(name) + " of a port of " + where(owner, at) + " is not allowed.",
                            "Such a name " + Names.PORT.rule() + ".",
                            Names.PORT
                                    .mended(name)
                                    .map(mended -> "For instance " + Quoted.of(mended) + ".")
                                    .orElse("Give it another name."));
                } else if (!taken.add(name)) {
                    report.problem(
                            "port-duplicate",
                            owner,
                            field + ".name",
                            "Two ports of " + where(owner, at) + " have the name " + Quoted.of(name) + ".",
                            "The ports of a container have names of their own.",
                            "Give one of them another name.");
                }
            });
        }
    }

    private static String where(ObjectRef owner, PodTemplate.ContainerAt at) {
        return "the container " + Quoted.of(at.container().name()) + " of " + owner;
    }

    static boolean isPort(int number) {
        return number >= 1 && number <= HIGHEST;
    }

    /** Reports a number that no port has. */
    static void none(int number, ObjectRef ref, String field, String where, Report report) {
        report.problem(
                "port-invalid",
                ref,
                field,
                "The port " + number + " of " + where + " is none.",
                "Ports are numbers from 1 to " + HIGHEST + ".",
                "Say the port that the program listens on.");
    }
}
