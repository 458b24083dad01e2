package dev.gantry.embedded.controller;

import dev.gantry.embedded.object.Stored;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** At which ports a pod serves what its Service serves. */
final class EndpointPorts {
    private EndpointPorts() {}

    /** Those of the Service that the pod has: a name is looked up among its containers and sidecars. */
    static ArrayNode of(Stored service, Stored pod) {
        ArrayNode ports = JsonNodeFactory.instance.arrayNode();
        for (JsonNode port : service.spec().path("ports")) {
            String protocol = port.path("protocol").asString("TCP");
            int number = number(port, pod, protocol);
            if (number > 0) {
                ObjectNode there = ports.addObject()
                        .put("name", port.path("name").asString(""))
                        .put("port", number)
                        .put("protocol", protocol);
                if (port.has("appProtocol")) {
                    there.set("appProtocol", port.path("appProtocol"));
                }
            }
        }
        return ports;
    }

    private static int number(JsonNode port, Stored pod, String protocol) {
        JsonNode target = port.path("targetPort");
        if (target.isNumber()) {
            return target.asInt();
        } else if (target.isMissingNode()) {
            return port.path("port").asInt(0);
        }
        int found = named(pod.spec().path("containers"), target.asString(""), protocol, false);
        return found > 0 ? found : named(pod.spec().path("initContainers"), target.asString(""), protocol, true);
    }

    private static int named(JsonNode containers, String name, String protocol, boolean sidecars) {
        for (JsonNode container : containers) {
            boolean counts =
                    !sidecars || container.path("restartPolicy").asString("").equals("Always");
            for (JsonNode port : container.path("ports")) {
                if (counts
                        && port.path("name").asString("").equals(name)
                        && port.path("protocol").asString("TCP").equals(protocol)) {
                    return port.path("containerPort").asInt(0);
                }
            }
        }
        return 0;
    }
}
