package dev.gantry.embedded.http;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The columns of pods. */
final class PodColumns {
    private PodColumns() {}

    /** Whether it knew the kind. */
    static boolean add(Resource resource, Columns columns) {
        if (!resource.kind().toString().equals("v1 Pod")) {
            return false;
        }
        columns.name()
                .text("Ready", PodColumns::ready)
                .text("Status", PodColumns::status)
                .add(new Column("Restarts", "string", false, (pod, now) -> Columns.string(restarts(pod, now))))
                .age()
                .wide()
                .text("IP", "/status/podIPs/0/ip", "<none>")
                .text("Node", "/spec/nodeName", "<none>")
                .text("Nominated Node", "/status/nominatedNodeName", "<none>")
                .text("Readiness Gates", PodColumns::gates);
        return true;
    }

    private static String ready(JsonNode pod) {
        Set<String> sidecars = sidecars(pod);
        int ready = 0;
        for (JsonNode status : pod.path("status").path("containerStatuses")) {
            ready += status.path("ready").asBoolean(false)
                            && status.path("state").has("running")
                    ? 1
                    : 0;
        }
        for (JsonNode status : pod.path("status").path("initContainerStatuses")) {
            boolean counts = sidecars.contains(status.path("name").asString(""));
            ready += counts && status.path("ready").asBoolean(false) ? 1 : 0;
        }
        return ready + "/" + (pod.path("spec").path("containers").size() + sidecars.size());
    }

    private static Set<String> sidecars(JsonNode pod) {
        Set<String> sidecars = new HashSet<>();
        for (JsonNode init : pod.path("spec").path("initContainers")) {
            if (init.path("restartPolicy").asString("").equals("Always")) {
                sidecars.add(init.path("name").asString(""));
            }
        }
        return sidecars;
    }

    /** What a person most wants to know: why it does not start, how it ended, that it goes. */
    private static String status(JsonNode pod) {
        JsonNode status = pod.path("status");
        String phase = status.path("phase").asString("");
        boolean isOver = phase.equals("Succeeded") || phase.equals("Failed");
        if (pod.path("metadata").has("deletionTimestamp") && !isOver) {
            return status.path("reason").asString("").equals("NodeLost") ? "Unknown" : "Terminating";
        }
        String starting = initializing(pod);
        boolean isInitialized =
                condition(status, "Initialized").path("status").asString("").equals("True");
        if (!starting.isEmpty() && !isInitialized) {
            return starting;
        }
        String reason = status.path("reason").asString(phase);
        String gate = condition(status, "PodScheduled").path("reason").asString("");
        if (gate.equals("SchedulingGated")) {
            reason = gate;
        }
        return ofContainers(status, reason);
    }

    private static String ofContainers(JsonNode status, String otherwise) {
        String reason = otherwise;
        String error = "";
        boolean hasRunning = false;
        JsonNode containers = status.path("containerStatuses");
        for (int i = containers.size() - 1; i >= 0; i--) {
            JsonNode container = containers.path(i);
            JsonNode state = container.path("state");
            String waiting = state.path("waiting").path("reason").asString("");
            if (!waiting.isEmpty()) {
                reason = waiting;
            } else if (state.has("terminated")) {
                reason = ended(state.path("terminated"));
                if (state.path("terminated").path("exitCode").asInt(0) != 0) {
                    error = reason;
                }
            } else if (container.path("ready").asBoolean(false) && state.has("running")) {
                hasRunning = true;
            }
        }
        if (!reason.equals("Completed")) {
            return reason;
        } else if (hasRunning) {
            boolean isReady =
                    condition(status, "Ready").path("status").asString("").equals("True");
            return isReady ? "Running" : error.isEmpty() ? "NotReady" : error;
        }
        return error.isEmpty() ? reason : error;
    }

    /** At which init container it is; empty once all are done. */
    private static String initializing(JsonNode pod) {
        Set<String> sidecars = sidecars(pod);
        int index = 0;
        for (JsonNode status : pod.path("status").path("initContainerStatuses")) {
            JsonNode state = status.path("state");
            JsonNode ended = state.path("terminated");
            boolean isDone = state.has("terminated") && ended.path("exitCode").asInt(0) == 0;
            boolean isUp = sidecars.contains(status.path("name").asString(""))
                    && status.path("started").asBoolean(false);
            String waiting = state.path("waiting").path("reason").asString("");
            if (!isDone && !isUp) {
                if (state.has("terminated")) {
                    return "Init:" + ended(ended);
                }
                return waiting.isEmpty() || waiting.equals("PodInitializing")
                        ? "Init:" + index + "/"
                                + pod.path("spec").path("initContainers").size()
                        : "Init:" + waiting;
            }
            index++;
        }
        return "";
    }

    private static String ended(JsonNode terminated) {
        String reason = terminated.path("reason").asString("");
        return reason.isEmpty() ? "ExitCode:" + terminated.path("exitCode").asInt(0) : reason;
    }

    private static String restarts(JsonNode pod, Instant now) {
        Set<String> sidecars = sidecars(pod);
        boolean isStarting = !initializing(pod).isEmpty();
        int restarts = 0;
        String last = "";
        for (String list : new String[] {"initContainerStatuses", "containerStatuses"}) {
            for (JsonNode status : pod.path("status").path(list)) {
                boolean counts = list.equals("containerStatuses")
                        || isStarting
                        || sidecars.contains(status.path("name").asString(""));
                if (counts) {
                    restarts += status.path("restartCount").asInt(0);
                    String end = status.at("/lastState/terminated/finishedAt").asString("");
                    last = end.compareTo(last) > 0 ? end : last;
                }
            }
        }
        return restarts == 0 || last.isEmpty()
                ? String.valueOf(restarts)
                : restarts + " (" + Ages.since(Columns.string(last), now) + " ago)";
    }

    private static String gates(JsonNode pod) {
        JsonNode gates = pod.path("spec").path("readinessGates");
        int open = 0;
        for (JsonNode gate : gates) {
            JsonNode condition =
                    condition(pod.path("status"), gate.path("conditionType").asString(""));
            open += condition.path("status").asString("").equals("True") ? 1 : 0;
        }
        return gates.isEmpty() ? "<none>" : open + "/" + gates.size();
    }

    static JsonNode condition(JsonNode status, String type) {
        for (JsonNode condition : status.path("conditions")) {
            if (condition.path("type").asString("").equals(type)) {
                return condition;
            }
        }
        return Json.object();
    }
}
