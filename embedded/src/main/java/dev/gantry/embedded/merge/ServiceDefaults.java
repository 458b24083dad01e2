package dev.gantry.embedded.merge;

import static dev.gantry.embedded.merge.Defaults.set;

import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is filled into services. */
final class ServiceDefaults {
    private static final Set<String> OUTSIDE = Set.of("NodePort", "LoadBalancer");
    private static final int THREE_HOURS = 10_800;

    private ServiceDefaults() {}

    static void fill(ObjectNode object, ObjectNode spec) {
        set(spec, "sessionAffinity", "None");
        if (spec.path("sessionAffinity").asString("").equals("None")) {
            spec.remove("sessionAffinityConfig");
        } else if (spec.path("sessionAffinity").asString("").equals("ClientIP")) {
            set(
                    spec.withObjectProperty("sessionAffinityConfig").withObjectProperty("clientIP"),
                    "timeoutSeconds",
                    THREE_HOURS);
        }
        set(spec, "type", "ClusterIP");
        String type = spec.path("type").asString("");
        for (JsonNode port : spec.path("ports")) {
            if (port instanceof ObjectNode open) {
                set(open, "protocol", "TCP");
                JsonNode target = open.path("targetPort");
                if (target.isMissingNode()
                        || (target.isNumber()
                                ? target.asInt() == 0
                                : target.asString("").isEmpty())) {
                    open.set("targetPort", open.path("port"));
                }
            }
        }
        boolean hasOutsideAddress =
                type.equals("ClusterIP") && !spec.path("externalIPs").isEmpty();
        if (OUTSIDE.contains(type) || hasOutsideAddress) {
            set(spec, "externalTrafficPolicy", "Cluster");
        }
        if (!type.equals("ExternalName")) {
            set(spec, "internalTrafficPolicy", "Cluster");
            set(spec, "ipFamilyPolicy", "SingleStack");
            if (spec.path("ipFamilies").isEmpty()) {
                spec.putArray("ipFamilies").add("IPv4");
            }
        }
        if (type.equals("LoadBalancer")) {
            set(spec, "allocateLoadBalancerNodePorts", true);
        }
        Defaults.status(object).withObjectProperty("loadBalancer");
    }
}
