package dev.gantry.manifest.validation;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Ports of a container, and those of its machine that a pod takes. */
final class HostPorts {
    private static final List<String> PROTOCOLS = List.of("TCP", "UDP", "SCTP");
    private static final int HIGHEST = 65_535;

    private final boolean onHostNetwork;
    private final Faults faults;
    private final Set<String> taken = new HashSet<>();

    HostPorts(boolean onHostNetwork, Faults faults) {
        this.onHostNetwork = onHostNetwork;
        this.faults = faults;
    }

    /** @param lasts whether it runs beside the others */
    void check(Container container, At at, boolean lasts) {
        List<ContainerPort> ports = Items.of(container.getPorts());
        for (int i = 0; i < ports.size(); i++) {
            ContainerPort port = ports.get(i);
            At in = at.in("ports").nth(i);
            if (port.getContainerPort() == null) {
                faults.missing(in.in("containerPort"), "Say the port that the container listens at.");
            }
            faults.oneOfOrEmpty(in.in("protocol"), port.getProtocol(), PROTOCOLS);
            Integer host = port.getHostPort();
            if (host == null || host == 0) {
                continue;
            }
            faults.range(in.in("hostPort"), host, 1, HIGHEST);
            if (onHostNetwork && !host.equals(port.getContainerPort())) {
                faults.wrong(
                        "host-port-differs",
                        in.in("hostPort"),
                        host,
                        "Give hostPort the number of containerPort, or leave it out.");
            }
            String key = port.getProtocol() + "/" + port.getHostIP() + "/" + host;
            if (lasts && !taken.add(key)) {
                faults.wrong("entry-duplicate", in.in("hostPort"), host, "Take another port of the machine.");
            }
        }
    }
}
