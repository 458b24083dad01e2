package dev.gantry.embedded;

import dev.gantry.embedded.object.Stored;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Whether a node works, as its kubelet tells. */
final class NodeHealth {
    private NodeHealth() {}

    static boolean isReady(Stored node) {
        return node.holds("Ready");
    }

    /** A new node that works. */
    static ObjectNode healthy(ObjectNode node, String now) {
        ObjectNode status = node.withObjectProperty("status");
        condition(status, "MemoryPressure", "False", "KubeletHasSufficientMemory", now);
        condition(status, "DiskPressure", "False", "KubeletHasNoDiskPressure", now);
        condition(status, "PIDPressure", "False", "KubeletHasSufficientPID", now);
        condition(status, "Ready", "True", "KubeletReady", now);
        if (!status.has("nodeInfo")) {
            about(status.putObject("nodeInfo"), node);
        }
        return node;
    }

    private static void about(ObjectNode info, ObjectNode node) {
        for (String unknown : List.of("bootID", "kernelVersion", "kubeProxyVersion", "machineID", "systemUUID")) {
            info.put(unknown, "");
        }
        JsonNode labels = node.path("metadata").path("labels");
        info.put("architecture", labels.path("kubernetes.io/arch").asString("amd64"))
                .put("operatingSystem", labels.path("kubernetes.io/os").asString("linux"))
                .put("osImage", "embedded, nothing really runs")
                .put("containerRuntimeVersion", "embedded://")
                .put("kubeletVersion", "v1.37.2");
    }

    private static void condition(ObjectNode status, String type, String value, String reason, String now) {
        status.withArrayProperty("conditions")
                .addObject()
                .put("type", type)
                .put("status", value)
                .put("reason", reason)
                .put("lastTransitionTime", now);
    }

    /** What a node tells from now on, or what is told of it when it is silent. */
    static void report(ObjectNode status, boolean works, String now) {
        for (JsonNode condition : status.path("conditions")) {
            if (condition instanceof ObjectNode open
                    && condition.path("type").asString("").equals("Ready")) {
                open.put("status", works ? "True" : "Unknown")
                        .put("reason", works ? "KubeletReady" : "NodeStatusUnknown")
                        .put("lastTransitionTime", now);
            }
        }
    }
}
