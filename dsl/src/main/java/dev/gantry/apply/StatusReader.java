package dev.gantry.apply;

import dev.gantry.cluster.Cluster;
import dev.gantry.manifest.ObjectRef;
import dev.gantry.manifest.Wave;
import dev.gantry.status.Surroundings;
import dev.gantry.time.Time;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import tools.jackson.databind.node.ObjectNode;

/** Reads how an app is at this moment. */
final class StatusReader {
    private final Cluster cluster;
    private final Time time;

    StatusReader(Cluster cluster, Time time) {
        this.cluster = cluster;
        this.time = time;
    }

    AppStatus read(String app, String namespace) {
        Optional<Inventory> inventory = new InventoryStore(cluster, app, namespace).read();
        if (inventory.isEmpty() || inventory.get().members().isEmpty()) {
            return new AppStatus(app, namespace, false, Optional.empty(), List.of());
        }
        Members members = Members.read(cluster, inventory.get());
        TreeSet<ObjectRef> refs = new TreeSet<>(inventory.get().members());
        refs.addAll(members.refs());
        boolean claims = refs.stream().anyMatch(ref -> ref.kind().equals("PersistentVolumeClaim"));
        Judge judge = new Judge(cluster, time, claims ? Claims.surroundings(cluster) : Surroundings.UNKNOWN);
        Map<String, Clues> clues = new HashMap<>();
        List<ObjectStatus> statuses = new ArrayList<>();
        for (ObjectRef ref : refs) {
            Optional<ObjectNode> live = members.find(ref);
            statuses.add(live.map(found -> versioned(judge(judge, ref, found, clues), found))
                    .orElseGet(() -> Judge.status(ref, ObjectStatus.State.MISSING, "not there", List.of())));
        }
        return new AppStatus(app, namespace, true, inventory.get().releases().latest(), statuses);
    }

    /** With the version that a workload is to run, as its label says it. */
    private static ObjectStatus versioned(ObjectStatus status, ObjectNode live) {
        String version = Trees.version(live);
        return version.isEmpty() || Wave.of(status.ref()) != Wave.WORKLOADS
                ? status
                : new ObjectStatus(
                        status.ref(),
                        status.state(),
                        "version " + version + ": " + status.reason(),
                        status.lastLines());
    }

    /** Clues cost lists, and are only looked for where something is not ready. */
    private ObjectStatus judge(Judge judge, ObjectRef ref, ObjectNode live, Map<String, Clues> clues) {
        ObjectStatus first = judge.judge(ref, live, new Clues());
        if (first.state() == ObjectStatus.State.READY || ref.namespace().isEmpty()) {
            return first;
        }
        String home = ref.namespace().get();
        return judge.judge(ref, live, clues.computeIfAbsent(home, it -> Clues.read(cluster, it)));
    }
}
