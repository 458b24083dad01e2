package dev.gantry.embedded;

import dev.gantry.embedded.object.Client;
import dev.gantry.embedded.object.Controller;
import dev.gantry.embedded.object.Sharing;
import dev.gantry.embedded.object.Stored;
import dev.gantry.embedded.scheduler.Decision;
import dev.gantry.embedded.scheduler.Machine;
import dev.gantry.embedded.scheduler.Scheduler;
import dev.gantry.embedded.scheduler.Snapshot;
import dev.gantry.kubernetes.core.V1Node;
import dev.gantry.manifest.ObjectRef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Binds pods to nodes: those of higher priority first, and each once more whenever something changed that may help. */
final class Scheduling implements Controller {
    private static final ObjectRef QUEUE = ObjectRef.of("v1", "Pod", "all that wait");
    private static final Set<String> MAY_HELP =
            Set.of("Pod", "Node", "PersistentVolumeClaim", "PersistentVolume", "StorageClass", "Namespace");
    private static final List<String> TOPOLOGY =
            List.of("topology.kubernetes.io/region", "topology.kubernetes.io/zone");
    private static final Comparator<Stored> ORDER = Comparator.<Stored>comparingInt(
                    pod -> -pod.spec().path("priority").asInt(0))
            .thenComparing(Stored::created)
            .thenComparing(Stored::name);

    private static final Set<String> ENDED = Set.of("Succeeded", "Failed");

    private final IntUnaryOperator tieBreaker;
    private Map<String, Machine> machines = Map.of();

    Scheduling(IntUnaryOperator tieBreaker) {
        this.tieBreaker = tieBreaker;
    }

    @Override
    public String name() {
        return "default-scheduler";
    }

    @Override
    public Stream<ObjectRef> concerned(Stored changed, Client client) {
        return MAY_HELP.contains(changed.ref().kind()) ? Stream.of(QUEUE) : Stream.empty();
    }

    @Override
    public void reconcile(ObjectRef queue, Client client) {
        List<Stored> waiting = new ArrayList<>();
        for (Stored pod : client.podsOn("")) {
            boolean waits = !pod.isDeleting()
                    && pod.spec().path("schedulerName").asString("").equals(name());
            if (waits) {
                waiting.add(pod);
            }
        }
        waiting.sort(ORDER);
        for (Stored pod : waiting) {
            decide(pod, Scheduler.schedule(pod, snapshot(client), tieBreaker), client);
        }
    }

    private static void decide(Stored pod, Decision decision, Client client) {
        if (decision instanceof Decision.Bind bind) {
            bind(pod, bind.node(), client);
            String name = pod.namespace() + "/" + pod.name();
            client.event(pod, "Normal", "Scheduled", "Successfully assigned " + name + " to " + bind.node());
        } else if (decision instanceof Decision.Wait wait) {
            waits(pod, wait.reason(), wait.message(), "", client);
        } else if (decision instanceof Decision.Preempt preempt) {
            preempt.victims().forEach(victim -> {
                client.event(
                        victim,
                        "Normal",
                        "Preempted",
                        "Preempted by pod " + pod.uid() + " on node " + preempt.nominatedNode());
                client.updateStatus(
                        victim.ref(),
                        status -> new Conditions(status, client.now())
                                .holds("DisruptionTarget", "PreemptionByScheduler"));
                client.delete(victim.ref());
            });
            waits(pod, "Unschedulable", preempt.message(), preempt.nominatedNode(), client);
        }
    }

    /** Binds a pod to a machine. */
    static void bind(Stored pod, String node, Client client) {
        client.replace(pod, bound(pod, node, client));
        client.updateStatus(pod.ref(), status -> {
            status.remove("nominatedNodeName");
            new Conditions(status, client.now()).set("PodScheduled", true, "");
        });
    }

    /** To the machine, whose zone and region become the pod's. */
    private static ObjectNode bound(Stored pod, String node, Client client) {
        ObjectNode bound = pod.sharing();
        Sharing.own(bound, "spec").put("nodeName", node);
        ObjectNode metadata = bound.withObjectProperty("metadata");
        Map<String, String> labels =
                client.get(ObjectRef.of("v1", "Node", node)).map(Stored::labels).orElse(Map.of());
        for (String label : TOPOLOGY) {
            if (labels.containsKey(label)) {
                Sharing.own(metadata, "labels").put(label, labels.get(label));
            }
        }
        return bound;
    }

    private static void waits(Stored pod, String reason, String message, String nominated, Client client) {
        boolean toldAlready = pod.status().path("conditions").toString().contains(message);
        client.updateStatus(pod.ref(), status -> {
            status.put("phase", "Pending");
            if (!nominated.isEmpty()) {
                status.put("nominatedNodeName", nominated);
            }
            Conditions conditions = new Conditions(status, client.now());
            conditions.set("PodScheduled", false, reason);
            conditions.say("PodScheduled", message);
        });
        if (reason.equals("Unschedulable") && !toldAlready) {
            client.event(pod, "Warning", "FailedScheduling", message);
        }
    }

    private Snapshot snapshot(Client client) {
        List<Stored> waiting = new ArrayList<>();
        for (Stored pod : client.podsOn("")) {
            if (!ENDED.contains(pod.status().path("phase").asString(""))) {
                waiting.add(pod);
            }
        }
        Map<String, Map<String, String>> namespaces = new LinkedHashMap<>();
        client.list("v1", "Namespace", "").forEach(each -> namespaces.put(each.name(), each.labels()));
        List<Stored> owners = new ArrayList<>(client.list("apps/v1", "ReplicaSet", ""));
        owners.addAll(client.list("apps/v1", "StatefulSet", ""));
        return new Snapshot(
                machines(client),
                waiting,
                namespaces,
                client.list("v1", "Service", ""),
                owners,
                client.list("v1", "PersistentVolumeClaim", ""),
                client.list("v1", "PersistentVolume", ""),
                client.list("storage.k8s.io/v1", "StorageClass", ""));
    }

    /** The nodes, each as it was known if nothing happened there since. */
    private List<Machine> machines(Client client) {
        Map<String, Machine> now = new LinkedHashMap<>();
        for (Stored stored : client.list("v1", "Node", "")) {
            V1Node node = stored.as(V1Node.class);
            List<Stored> pods = client.podsOn(stored.name());
            Machine known = machines.get(stored.name());
            now.put(stored.name(), known != null && known.isOf(node, pods) ? known : Machine.of(node, pods));
        }
        machines = now;
        return List.copyOf(now.values());
    }
}
