package dev.gantry.embedded.scheduler;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A port of its node that a pod takes. */
record HostPort(String ip, String protocol, int port) {
    private static final String ALL = "0.0.0.0";

    /** Those of the containers and sidecars. */
    static List<HostPort> of(JsonNode podSpec) {
        List<HostPort> ports = new ArrayList<>();
        for (JsonNode init : podSpec.path("initContainers")) {
            if (PodRequests.isSidecar(init)) {
                add(init, ports);
            }
        }
        for (JsonNode container : podSpec.path("containers")) {
            add(container, ports);
        }
        return ports;
    }

    private static void add(JsonNode container, List<HostPort> ports) {
        for (JsonNode port : container.path("ports")) {
            int number = port.path("hostPort").asInt(0);
            if (number > 0) {
                ports.add(new HostPort(
                        orElse(port.path("hostIP").asString(""), ALL),
                        orElse(port.path("protocol").asString(""), "TCP"),
                        number));
            }
        }
    }

    private static String orElse(String text, String other) {
        return text.isEmpty() ? other : text;
    }

    boolean conflictsWith(HostPort other) {
        return port == other.port
                && protocol.equals(other.protocol)
                && (ip.equals(ALL) || other.ip.equals(ALL) || ip.equals(other.ip));
    }
}
