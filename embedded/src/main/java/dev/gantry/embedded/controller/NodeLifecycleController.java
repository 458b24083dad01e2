package dev.gantry.embedded.controller;

import dev.gantry.embedded.object.Client;
import dev.gantry.embedded.object.Controller;
import dev.gantry.embedded.object.Stored;
import dev.gantry.embedded.object.Timestamps;
import dev.gantry.manifest.ObjectRef;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Marks machines that fell silent, and makes their pods go when their patience with that has run out. */
public final class NodeLifecycleController implements Controller {
    private static final String PREFIX = "node.kubernetes.io/";
    private static final String EVICTING = "NoExecute";
    private static final String UNREACHABLE = PREFIX + "unreachable";
    private static final String NOT_READY = PREFIX + "not-ready";
    private static final String UNSCHEDULABLE = PREFIX + "unschedulable";

    /** What a node tells of itself that keeps new pods away. */
    private static final Map<String, String> PRESSURES = new TreeMap<>(Map.of(
            "DiskPressure", "disk-pressure",
            "MemoryPressure", "memory-pressure",
            "NetworkUnavailable", "network-unavailable",
            "PIDPressure", "pid-pressure"));

    /** A controller for all nodes. */
    public NodeLifecycleController() {}

    @Override
    public String name() {
        return "node-controller";
    }

    @Override
    public Stream<ObjectRef> concerned(Stored changed, Client client) {
        if (changed.ref().kind().equals("Node")) {
            // Whether pods of a silent node are evicted depends on the others as well.
            Stream<ObjectRef> silent = client.list("v1", "Node", "").stream()
                    .filter(it -> !Pods.isReady(it))
                    .map(Stored::ref);
            return Stream.concat(Stream.of(changed.ref()), silent).distinct();
        } else if (changed.ref().kind().equals("Pod")) {
            String node = changed.spec().path("nodeName").asString("");
            ObjectRef ref = ObjectRef.of("v1", "Node", node);
            return node.isEmpty() || isWell(ref, client) ? Stream.empty() : Stream.of(ref);
        }
        return Stream.empty();
    }

    /** Whether it has nothing that its pods would have to stand. */
    private static boolean isWell(ObjectRef node, Client client) {
        return client.get(node)
                .filter(it -> it.spec().path("taints").isEmpty() && it.holds("Ready"))
                .isPresent();
    }

    @Override
    public void reconcile(ObjectRef ref, Client client) {
        Optional<Stored> found = client.get(ref);
        if (found.isEmpty()) {
            orphans(ref.name(), client);
            return;
        }
        String ready = found.get().condition("Ready").path("status").asString("");
        ZoneDisruption disruption = ZoneDisruption.of(found.get(), client);
        Stored node = client.update(ref, tree -> {
            taint(tree, UNREACHABLE, ready.equals("Unknown"), disruption, client.now());
            taint(tree, NOT_READY, ready.equals("False"), disruption, client.now());
            boolean cordoned = tree.path("spec").path("unschedulable").asBoolean(false);
            schedule(tree, UNSCHEDULABLE, cordoned, client.now());
            PRESSURES.forEach((type, taint) -> schedule(tree, PREFIX + taint, isTrue(tree, type), client.now()));
        });
        for (Stored pod : client.list("v1", "Pod", "")) {
            if (pod.spec().path("nodeName").asString("").equals(ref.name())) {
                if (!ready.equals("True")) {
                    silence(pod, client);
                }
                evict(pod, node, client);
            }
        }
    }

    private static boolean isTrue(ObjectNode node, String type) {
        for (JsonNode condition : node.path("status").path("conditions")) {
            if (condition.path("type").asString("").equals(type)) {
                return condition.path("status").asString("").equals("True");
            }
        }
        return false;
    }

    /** Pods of a machine that is no more go with it. */
    private static void orphans(String node, Client client) {
        for (Stored pod : client.list("v1", "Pod", "")) {
            if (pod.spec().path("nodeName").asString("").equals(node)) {
                if (!Pods.isFinished(pod)) {
                    client.updateStatus(pod.ref(), status -> {
                        status.put("phase", "Failed");
                        disrupt(status, "DeletionByPodGC", "the node does not exist any more", client);
                    });
                }
                client.delete(pod.ref());
            }
        }
    }

    private static void taint(ObjectNode tree, String key, boolean holds, ZoneDisruption disruption, Instant now) {
        schedule(tree, key, holds, now);
        if (disruption == ZoneDisruption.EVERYWHERE) {
            set(tree, key, EVICTING, false, now);
        } else if (!holds || disruption == ZoneDisruption.NONE) {
            set(tree, key, EVICTING, holds, now);
        }
    }

    private static void schedule(ObjectNode tree, String key, boolean holds, Instant now) {
        set(tree, key, "NoSchedule", holds, now);
    }

    private static void set(ObjectNode tree, String key, String effect, boolean holds, Instant now) {
        ObjectNode spec = tree.withObjectProperty("spec");
        boolean isThere = false;
        for (JsonNode taint : spec.path("taints")) {
            isThere |= is(taint, key, effect);
        }
        if (holds && !isThere) {
            spec.withArrayProperty("taints")
                    .addObject()
                    .put("key", key)
                    .put("effect", effect)
                    .put("timeAdded", Timestamps.of(now));
        } else if (!holds && isThere) {
            ArrayNode taints = spec.withArrayProperty("taints");
            taints.removeIf(taint -> is(taint, key, effect));
            if (taints.isEmpty()) {
                spec.remove("taints");
            }
        }
    }

    private static boolean is(JsonNode taint, String key, String effect) {
        return taint.path("key").asString("").equals(key)
                && taint.path("effect").asString("").equals(effect);
    }

    /** Nobody knows whether it is ready, so it is not. */
    private static void silence(Stored pod, Client client) {
        if (Pods.isReady(pod)) {
            client.event(pod, "Warning", "NodeNotReady", "Node is not ready");
        }
        client.updateStatus(pod.ref(), status -> {
            for (JsonNode condition : status.path("conditions")) {
                if (condition instanceof ObjectNode open
                        && condition.path("type").asString("").equals("Ready")
                        && condition.path("status").asString("").equals("True")) {
                    open.put("status", "False").put("lastTransitionTime", Timestamps.of(client.now()));
                }
            }
        });
    }

    private static void evict(Stored pod, Stored node, Client client) {
        for (JsonNode taint : node.spec().path("taints")) {
            if (taint.path("effect").asString("").equals(EVICTING) && !pod.isDeleting()) {
                Optional<Duration> patience = patience(pod, taint);
                Instant since = Timestamps.read(taint.path("timeAdded")).orElse(client.now());
                if (patience.isPresent()) {
                    Duration left = Duration.between(client.now(), since.plus(patience.get()));
                    if (left.isNegative() || left.isZero()) {
                        String words = "Marking for deletion Pod " + pod.namespace() + "/" + pod.name();
                        client.event(pod, "Normal", "TaintManagerEviction", words);
                        client.updateStatus(
                                pod.ref(),
                                status -> disrupt(
                                        status, "DeletionByTaintManager", "a NoExecute taint of the node", client));
                        client.delete(pod.ref());
                        return;
                    }
                    client.wake(node.ref(), left);
                }
            }
        }
    }

    private static void disrupt(ObjectNode status, String reason, String message, Client client) {
        StatusCondition.set(status, "DisruptionTarget", true, reason, message, client.now());
    }

    /** How long a pod stands a taint; empty: for ever. */
    private static Optional<Duration> patience(Stored pod, JsonNode taint) {
        Optional<Duration> shortest = Optional.empty();
        boolean tolerated = false;
        for (JsonNode toleration : pod.spec().path("tolerations")) {
            if (tolerates(toleration, taint)) {
                tolerated = true;
                JsonNode seconds = toleration.path("tolerationSeconds");
                if (seconds.isNumber()) {
                    Duration time = Duration.ofSeconds(Math.max(0, seconds.asLong()));
                    shortest = shortest.filter(it -> it.compareTo(time) <= 0).or(() -> Optional.of(time));
                }
            }
        }
        return tolerated ? shortest : Optional.of(Duration.ZERO);
    }

    private static boolean tolerates(JsonNode toleration, JsonNode taint) {
        String key = toleration.path("key").asString("");
        String effect = toleration.path("effect").asString("");
        boolean same = toleration.path("operator").asString("").equals("Exists")
                || toleration
                        .path("value")
                        .asString("")
                        .equals(taint.path("value").asString(""));
        return (key.isEmpty() || key.equals(taint.path("key").asString("")))
                && (effect.isEmpty() || effect.equals(taint.path("effect").asString("")))
                && same;
    }
}
