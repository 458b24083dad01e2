package dev.gantry.status;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which pods are of a workload's current template. What ails an old instance is why it is being replaced, and no
 * reason to give up replacing it.
 */
final class Revision {
    private static final String REVISION = "deployment.kubernetes.io/revision";
    private static final String TEMPLATE = "pod-template-hash";
    private static final String CONTROLLER_REVISION = "controller-revision-hash";

    private Revision() {}

    /** The owned ReplicaSet that makes the current pods. */
    static Optional<Live> currentReplicaSet(Live workload, List<Live> replicaSets) {
        String revision = workload.annotation(REVISION);
        return replicaSets.stream()
                .filter(it -> !revision.isEmpty() && it.annotation(REVISION).equals(revision))
                .findFirst();
    }

    static List<Live> currentPods(Live workload, Optional<Live> replicaSet, List<Live> pods) {
        List<Live> staying = pods.stream().filter(it -> !it.isBeingDeleted()).toList();
        return ofTemplate(workload, replicaSet, staying).stream()
                .sorted(Comparator.comparing(Live::name))
                .toList();
    }

    private static List<Live> ofTemplate(Live workload, Optional<Live> replicaSet, List<Live> staying) {
        return switch (workload.kind()) {
            case "Deployment" ->
                labelled(
                        staying,
                        TEMPLATE,
                        replicaSet.map(it -> it.label(TEMPLATE)).orElseGet(() -> newest(staying, TEMPLATE)));
            case "DaemonSet" -> labelled(staying, CONTROLLER_REVISION, newest(staying, CONTROLLER_REVISION));
            case "StatefulSet" -> ofStatefulSet(workload, staying);
            default -> staying;
        };
    }

    /** An old pod that is not ready holds up an ordered update, so it counts while there is no new one. */
    private static List<Live> ofStatefulSet(Live workload, List<Live> pods) {
        List<Live> updated = labelled(pods, CONTROLLER_REVISION, workload.text("status", "updateRevision"));
        return updated.isEmpty() ? pods : updated;
    }

    private static List<Live> labelled(List<Live> pods, String label, String value) {
        return pods.stream().filter(it -> it.label(label).equals(value)).toList();
    }

    private static String newest(List<Live> pods, String label) {
        return pods.stream()
                .max(Comparator.<Live, String>comparing(it -> it.text("metadata", "creationTimestamp"))
                        .thenComparing(Live::name, Comparator.reverseOrder()))
                .map(it -> it.label(label))
                .orElse("");
    }
}
