package dev.gantry.embedded;

import dev.gantry.embedded.object.Stored;
import dev.gantry.embedded.object.Timestamps;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes what a kubelet tells of a pod. */
final class PodStatus {
    private final Stored pod;
    private final PodRun run;
    private final PodRun.Obstacle obstacles;
    private final Stored node;
    private final PodAddresses addresses;
    private final Instant now;

    PodStatus(Stored pod, PodRun run, PodRun.Obstacle obstacles, Stored node, PodAddresses addresses, Instant now) {
        this.pod = pod;
        this.run = run;
        this.obstacles = obstacles;
        this.node = node;
        this.addresses = addresses;
        this.now = now;
    }

    void write(ObjectNode status) {
        String phase = run.phase(now);
        boolean ended = phase.equals("Succeeded") || phase.equals("Failed");
        boolean ready = !ended && run.isReady(now) && gates(status);
        status.put("observedGeneration", pod.generation());
        status.put("phase", phase);
        if (!status.has("startTime")) {
            status.put("startTime", Timestamps.of(now));
        }
        for (JsonNode address : node.status().path("addresses")) {
            if (address.path("type").asString("").equals("InternalIP")) {
                status.put("hostIP", address.path("address").asString(""));
                status.putArray("hostIPs")
                        .addObject()
                        .put("ip", address.path("address").asString(""));
            }
        }
        if (!phase.equals("Pending") && !status.has("podIP")) {
            boolean ofHost = pod.spec().path("hostNetwork").asBoolean(false);
            String address = ofHost ? status.path("hostIP").asString("") : addresses.next(node);
            status.put("podIP", address);
            status.putArray("podIPs").addObject().put("ip", address);
        }
        Conditions conditions = new Conditions(status, now);
        conditions.set("PodReadyToStartContainers", !ended, "");
        conditions.set("Initialized", run.isInitialized(now), "ContainersNotInitialized");
        String whyNot = phase.equals("Succeeded") ? "PodCompleted" : "ContainersNotReady";
        conditions.set("Ready", ready, whyNot);
        conditions.set("ContainersReady", !ended && run.isReady(now), whyNot);
        conditions.set("PodScheduled", true, "");
        containers(status, "initContainerStatuses", run.inits());
        containers(status, "containerStatuses", run.mains());
        if (!status.has("qosClass")) {
            status.put("qosClass", QualityOfService.of(pod.spec()));
        }
    }

    /** Readiness gates are conditions that others set. */
    private boolean gates(ObjectNode status) {
        for (JsonNode gate : pod.spec().path("readinessGates")) {
            String wanted = gate.path("conditionType").asString("");
            boolean holds = false;
            for (JsonNode condition : status.path("conditions")) {
                holds |= condition.path("type").asString("").equals(wanted)
                        && condition.path("status").asString("").equals("True");
            }
            if (!holds) {
                return false;
            }
        }
        return true;
    }

    private void containers(ObjectNode status, String field, List<ContainerRun> runs) {
        if (runs.isEmpty()) {
            status.remove(field);
            return;
        }
        ArrayNode all = status.putArray(field);
        for (ContainerRun each : runs) {
            ObjectNode one = all.addObject();
            JsonNode container = each.container();
            one.put("name", container.path("name").asString(""));
            one.put("image", container.path("image").asString(""));
            one.put(
                    "imageID",
                    each.program().hasImage() ? container.path("image").asString("") : "");
            boolean works = field.startsWith("init") && !PodRun.isSidecar(container);
            one.put("ready", works ? each.isFinished() && !each.hasFailed() : each.isReady(now));
            one.put("started", each.hasStarted(now));
            one.put("restartCount", each.restartCount());
            state(one.putObject("state"), each);
            ObjectNode last = one.putObject("lastState");
            each.last().ifPresent(ended -> terminated(last, ended));
        }
    }

    private void state(ObjectNode state, ContainerRun each) {
        Optional<Instant> since = each.runningSince();
        if (since.isPresent()) {
            state.putObject("running").put("startedAt", Timestamps.of(since.get()));
        } else if (each.finished().isPresent()) {
            terminated(state, each.finished().get());
        } else if (each.isBackingOff()
                && each.restartCount() == 0
                && each.last().isPresent()) {
            terminated(state, each.last().get());
        } else if (each.isBackingOff()) {
            String name = each.container().path("name").asString("");
            state.putObject("waiting")
                    .put("reason", "CrashLoopBackOff")
                    .put(
                            "message",
                            "back-off " + each.backoff().toSeconds() + "s restarting failed container=" + name + " pod="
                                    + pod.name());
        } else {
            PodRun.Why why = obstacles
                    .of(each)
                    .orElse(new PodRun.Why(run.isInitialized(now) ? "ContainerCreating" : "PodInitializing", ""));
            ObjectNode waiting = state.putObject("waiting").put("reason", why.reason());
            if (!why.message().isEmpty() && !why.reason().equals("ContainerCreating")) {
                waiting.put("message", why.message());
            }
        }
    }

    private static void terminated(ObjectNode state, ContainerRun.Ended ended) {
        state.putObject("terminated")
                .put("exitCode", ended.code())
                .put("reason", ended.code() == 0 ? "Completed" : "Error")
                .put("startedAt", Timestamps.of(ended.started()))
                .put("finishedAt", Timestamps.of(ended.finished()));
    }
}
