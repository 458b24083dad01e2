package dev.gantry.status;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;

/** One container of a pod, as the node tells of it. */
record Container(Live pod, JsonNode status, boolean init) {
    /** All that the node has told of so far; init containers first, since the others wait for them. */
    static List<Container> allOf(Live pod) {
        List<Container> found = new ArrayList<>();
        pod.at("status", "initContainerStatuses").forEach(it -> found.add(new Container(pod, it, true)));
        pod.at("status", "containerStatuses").forEach(it -> found.add(new Container(pod, it, false)));
        return found;
    }

    String name() {
        return status.path("name").asString("");
    }

    /** As the user wrote it, where the pod tells; the node's status may hold another spelling. */
    String image() {
        for (JsonNode spec : pod.at("spec", init ? "initContainers" : "containers")) {
            if (spec.path("name").asString("").equals(name())) {
                return spec.path("image").asString("");
            }
        }
        return status.path("image").asString("");
    }

    String memoryLimit() {
        for (JsonNode spec : pod.at("spec", init ? "initContainers" : "containers")) {
            if (spec.path("name").asString("").equals(name())) {
                return spec.path("resources").path("limits").path("memory").asString("");
            }
        }
        return "";
    }

    String described() {
        return (init ? "init container " : "container ") + name();
    }

    String waitingFor() {
        return status.path("state").path("waiting").path("reason").asString("");
    }

    String waitingWords() {
        return status.path("state").path("waiting").path("message").asString("").strip();
    }

    int restarts() {
        return status.path("restartCount").asInt(0);
    }

    boolean isReady() {
        return status.path("ready").asBoolean(false);
    }

    boolean isRunning() {
        return status.path("state").has("running");
    }

    /** Whether it runs, is ready and never ended before. */
    boolean isWell() {
        return isRunning() && isReady() && waitingFor().isEmpty() && end().isMissingNode();
    }

    /** How the last run ended, be it this one or the one before. */
    JsonNode end() {
        JsonNode now = status.path("state").path("terminated");
        return now.isMissingNode() ? status.path("lastState").path("terminated") : now;
    }

    OptionalInt exitCode() {
        JsonNode code = end().path("exitCode");
        return code.isNumber() ? OptionalInt.of(code.asInt(0)) : OptionalInt.empty();
    }

    String endReason() {
        return end().path("reason").asString("");
    }

    /** The container's own last message, or the runtime's on why it could not start. */
    String endWords() {
        return end().path("message").asString("").strip();
    }
}
