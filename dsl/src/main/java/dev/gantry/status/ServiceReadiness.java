package dev.gantry.status;

import dev.gantry.status.Status.InProgress;
import dev.gantry.status.Status.Ready;
import tools.jackson.databind.JsonNode;

/** Reachable at an address: a load balancer must have one from outside, the rest have theirs from the start. */
final class ServiceReadiness implements KindReadiness {
    @Override
    public String group() {
        return "";
    }

    @Override
    public String kind() {
        return "Service";
    }

    @Override
    public Status of(Live live) {
        String type = live.text("spec", "type");
        if (type.equals("ExternalName")) {
            return new Ready(live.text("spec", "externalName"));
        }
        if (!type.equals("LoadBalancer") || !live.at("spec", "externalIPs").isEmpty()) {
            return new Ready("there");
        }
        JsonNode address = live.at("status", "loadBalancer", "ingress").path(0);
        if (address.isMissingNode()) {
            return new InProgress("waits for an address of the load balancer");
        }
        return new Ready(address.path("ip").asString(address.path("hostname").asString("there")));
    }
}
