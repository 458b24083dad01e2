package dev.gantry.manifest.check;

import dev.gantry.kubernetes.IntOrString;
import dev.gantry.kubernetes.core.V1Container;
import dev.gantry.kubernetes.core.V1ContainerPort;
import dev.gantry.kubernetes.core.V1HTTPGetAction;
import dev.gantry.kubernetes.core.V1LifecycleHandler;
import dev.gantry.kubernetes.core.V1Probe;
import dev.gantry.kubernetes.core.V1TCPSocketAction;
import dev.gantry.problem.NearNames;
import dev.gantry.problem.Quoted;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Probes and hooks that name a port of their container name one that it has ({@code port-missing}). */
final class ProbePorts implements Check {
    @Override
    public void check(Objects objects, Report report) {
        for (PodTemplate pod : objects.pods()) {
            for (PodTemplate.ContainerAt at : pod.containers()) {
                asked(at.container()).forEach((field, port) -> check(pod, at, field, port, report));
            }
        }
    }

    private static void check(
            PodTemplate pod, PodTemplate.ContainerAt at, String field, IntOrString port, Report report) {
        port.number()
                .filter(number -> !ContainerPorts.isPort(number))
                .ifPresent(number -> ContainerPorts.none(
                        number, pod.owner(), at.field() + "." + field, "a probe of " + where(pod, at), report));
        port.text()
                .filter(name -> !names(at).contains(name))
                .ifPresent(name -> report.problem(
                        "port-missing",
                        pod.owner(),
                        at.field() + "." + field,
                        "The " + field.substring(0, field.indexOf('.')) + " of " + where(pod, at) + " asks the port "
                                + Quoted.of(name) + ", which the container does not have.",
                        "What a probe asks by name is a port of its own container.",
                        NearNames.offer(name, names(at)) + " Name a port of the container so, or say the number."));
    }

    private static String where(PodTemplate pod, PodTemplate.ContainerAt at) {
        return "the container " + Quoted.of(at.container().name()) + " of " + pod.owner();
    }

    private static List<String> names(PodTemplate.ContainerAt at) {
        List<String> names = new ArrayList<>();
        for (V1ContainerPort port : at.container().ports()) {
            port.name().ifPresent(names::add);
        }
        return names;
    }

    private static Map<String, IntOrString> asked(V1Container container) {
        Map<String, IntOrString> asked = new LinkedHashMap<>();
        probe(asked, "livenessProbe", container.livenessProbe());
        probe(asked, "readinessProbe", container.readinessProbe());
        probe(asked, "startupProbe", container.startupProbe());
        container.lifecycle().ifPresent(lifecycle -> {
            hook(asked, "lifecycle.postStart", lifecycle.postStart());
            hook(asked, "lifecycle.preStop", lifecycle.preStop());
        });
        return asked;
    }

    private static void probe(Map<String, IntOrString> asked, String field, Optional<V1Probe> probe) {
        probe.flatMap(V1Probe::httpGet)
                .map(V1HTTPGetAction::port)
                .ifPresent(port -> asked.put(field + ".httpGet.port", port));
        probe.flatMap(V1Probe::tcpSocket)
                .map(V1TCPSocketAction::port)
                .ifPresent(port -> asked.put(field + ".tcpSocket.port", port));
        probe.flatMap(V1Probe::grpc).ifPresent(grpc -> asked.put(field + ".grpc.port", IntOrString.of(grpc.port())));
    }

    private static void hook(Map<String, IntOrString> asked, String field, Optional<V1LifecycleHandler> hook) {
        hook.flatMap(V1LifecycleHandler::httpGet)
                .map(V1HTTPGetAction::port)
                .ifPresent(port -> asked.put(field + ".httpGet.port", port));
        hook.flatMap(V1LifecycleHandler::tcpSocket)
                .map(V1TCPSocketAction::port)
                .ifPresent(port -> asked.put(field + ".tcpSocket.port", port));
    }
}
