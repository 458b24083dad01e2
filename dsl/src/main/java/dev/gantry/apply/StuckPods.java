package dev.gantry.apply;

import dev.gantry.cluster.Cluster;
import dev.gantry.cluster.Precondition;
import dev.gantry.cluster.Propagation;
import dev.gantry.cluster.Refusal;
import dev.gantry.plan.Live;
import dev.gantry.status.Finding;
import dev.gantry.status.Pod;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Frees a StatefulSet that waits for a pod of an earlier template to get well before it replaces it, which never happens where
 * that template is what ails it: Kubernetes asks for such a pod to be deleted by hand. Its claims stay.
 */
final class StuckPods {
    static final String WORDS = "deletes an instance of another version that does not get well";

    private static final String REVISION = "controller-revision-hash";

    private final Cluster cluster;
    private final Set<String> deleted = new HashSet<>();

    StuckPods(Cluster cluster) {
        this.cluster = cluster;
    }

    /** Deletes the pods that a StatefulSet waits for in vain, and tells whether there are any. */
    boolean free(ObjectNode live, Clues clues) {
        if (!waitsInOrder(live)) {
            return false;
        }
        boolean any = false;
        String current = live.path("status").path("updateRevision").asString("");
        for (Pod each : clues.pods(live)) {
            JsonNode pod = each.tree();
            JsonNode metadata = pod.path("metadata");
            boolean isOld = !metadata.path("labels").path(REVISION).asString("").equals(current)
                    && !metadata.has("deletionTimestamp");
            if (!isOld || !ails(pod, clues)) {
                continue;
            }
            String uid = Live.of(pod).uid();
            any |= !deleted.add(uid) || delete(pod, uid);
        }
        return any;
    }

    /** Whether it goes: it may be another by now, and who may not delete it waits as everybody would. */
    private boolean delete(JsonNode pod, String uid) {
        try {
            cluster.delete(Members.ref(pod), new Precondition(uid, Optional.empty()), Propagation.BACKGROUND);
            return true;
        } catch (Refusal refusal) {
            if (refusal.status() != 409 && refusal.status() != 403) {
                throw refusal;
            }
            return false;
        }
    }

    /** One pod after another, of a template that its controller has seen. */
    private static boolean waitsInOrder(ObjectNode live) {
        JsonNode spec = live.path("spec");
        JsonNode status = live.path("status");
        return live.path("kind").asString("").equals("StatefulSet")
                && spec.path("podManagementPolicy").asString("").equals("OrderedReady")
                && spec.path("updateStrategy").path("type").asString("").equals("RollingUpdate")
                && spec.path("updateStrategy")
                                .path("rollingUpdate")
                                .path("partition")
                                .asInt(0)
                        == 0
                && !status.path("updateRevision").asString("").isEmpty()
                && status.path("observedGeneration").asLong(0)
                        == live.path("metadata").path("generation").asLong(-1);
    }

    /** Whether one can tell what ails it, and that waiting does not help. */
    private static boolean ails(JsonNode pod, Clues clues) {
        return !Trees.isReady(pod)
                && clues.diagnose(pod).flatMap(Finding::grace).isPresent();
    }
}
