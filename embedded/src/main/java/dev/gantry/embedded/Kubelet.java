package dev.gantry.embedded;

import dev.gantry.embedded.object.Client;
import dev.gantry.embedded.object.Controller;
import dev.gantry.embedded.object.Stored;
import dev.gantry.manifest.ObjectRef;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The kubelets of all nodes: pods that are bound start, become ready, crash, end and stop as their containers behave. */
final class Kubelet implements Controller {
    private final Programs programs;
    private final PodAddresses addresses = new PodAddresses();
    private final Map<String, PodRun> runs = new HashMap<>();

    Kubelet(Programs programs) {
        this.programs = programs;
    }

    @Override
    public String name() {
        return "kubelet";
    }

    /** A pod's own changes; and what it may wait for: its ConfigMaps, Secrets and claims, and its node. */
    @Override
    public Stream<ObjectRef> concerned(Stored changed, Client client) {
        return switch (changed.ref().kind()) {
            case "Pod" -> isBound(changed) ? Stream.of(changed.ref()) : Stream.empty();
            case "ConfigMap", "Secret", "PersistentVolumeClaim" ->
                client.list("v1", "Pod", changed.namespace()).stream()
                        .filter(pod -> isBound(pod)
                                && pod.status()
                                        .path("phase")
                                        .asString("Pending")
                                        .equals("Pending"))
                        .map(Stored::ref);
            case "Node" ->
                client.list("v1", "Pod", "").stream()
                        .filter(pod -> node(pod).equals(changed.name()))
                        .map(Stored::ref);
            default -> Stream.empty();
        };
    }

    @Override
    public void reconcile(ObjectRef ref, Client client) {
        Optional<Stored> found = client.get(ref);
        if (found.isEmpty() || !isBound(found.get())) {
            return;
        }
        Stored pod = found.get();
        Optional<Stored> node = client.get(ObjectRef.of("v1", "Node", node(pod)));
        if (node.isEmpty() || !NodeHealth.isReady(node.get())) {
            return; // nobody is there who could do or tell anything
        }
        if (isEnded(pod) && !runs.containsKey(pod.uid())) {
            finish(pod, client);
            return;
        }
        PodRun run = runs.computeIfAbsent(pod.uid(), uid -> new PodRun(pod, programs));
        Instant now = client.now();
        PodObstacles obstacles = new PodObstacles(pod, client);
        if (pod.isDeleting()) {
            Instant end = run.stop(now, deadline(pod));
            if (!end.isAfter(now)) {
                runs.remove(pod.uid());
                finish(pod, client);
                return;
            }
        }
        run.live(now, obstacles);
        client.updateStatus(
                ref, status -> new PodStatus(pod, run, obstacles, node.get(), addresses, now).write(status));
        obstacles.tell(run, client);
        run.next(now).ifPresent(next -> client.wake(ref, Duration.between(now, next)));
    }

    private static void finish(Stored pod, Client client) {
        if (!pod.isDeleting() || !(client instanceof Desk desk)) {
            return;
        }
        if (!isEnded(pod)) {
            // Whoever holds it back by a finalizer is to see how it ended.
            client.updateStatus(pod.ref(), status -> status.put("phase", "Failed"));
        }
        desk.remove(pod.ref());
    }

    private static Instant deadline(Stored pod) {
        return Instant.parse(
                pod.tree().path("metadata").path("deletionTimestamp").asString());
    }

    /** What a container of a pod wrote to its log. */
    List<String> logs(Stored pod, String container) {
        PodRun run = runs.get(pod.uid());
        if (run != null) {
            for (List<ContainerRun> containers : List.of(run.inits(), run.mains())) {
                for (ContainerRun each : containers) {
                    if (each.container().path("name").asString("").equals(container)) {
                        return each.program().lines();
                    }
                }
            }
        }
        return List.of();
    }

    static String node(Stored pod) {
        return pod.spec().path("nodeName").asString("");
    }

    private static boolean isBound(Stored pod) {
        return !node(pod).isEmpty();
    }

    private static boolean isEnded(Stored pod) {
        JsonNode phase = pod.status().path("phase");
        return phase.asString("").equals("Succeeded") || phase.asString("").equals("Failed");
    }
}
