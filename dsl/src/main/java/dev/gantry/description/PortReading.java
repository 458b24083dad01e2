package dev.gantry.description;

import dev.gantry.kubernetes.core.V1ContainerPort;
import dev.gantry.kubernetes.core.V1Service;
import dev.gantry.kubernetes.core.V1ServicePort;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a workload's main container listens on, and what its Services make of it. */
final class PortReading {
    private PortReading() {}

    static List<PortDescription> of(RunsPods runs, List<V1Service> services) {
        List<PortDescription> ports = new ArrayList<>();
        for (V1ContainerPort port : runs.pod().containers().get(0).ports()) {
            String name = port.name().orElse(Integer.toString(port.containerPort()));
            Optional<Integer> calledAt = services.stream()
                    .flatMap(service -> service.spec().stream())
                    .flatMap(spec -> spec.ports().stream())
                    .filter(called -> called.name().filter(name::equals).isPresent())
                    .map(V1ServicePort::port)
                    .filter(number -> number != port.containerPort())
                    .findFirst();
            ports.add(new PortDescription(name, port.containerPort(), calledAt));
        }
        return ports;
    }
}
