package dev.gantry.status;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Which pods are of a workload's current template. What ails an old instance is why it is being replaced, and no
 * reason to give up replacing it.
 */
final class Revision {
    private static final String REVISION = "deployment.kubernetes.io/revision";
    static final String TEMPLATE = "pod-template-hash";
    static final String CONTROLLER_REVISION = "controller-revision-hash";

    private Revision() {}

    /** The owned ReplicaSet that makes the current pods. */
    static Optional<Live> currentReplicaSet(Live workload, List<Live> replicaSets) {
        String revision = workload.annotation(REVISION);
        return replicaSets.stream()
                .filter(it -> !revision.isEmpty() && it.annotation(REVISION).equals(revision))
                .findFirst();
    }

    static List<Pod> currentPods(Live workload, Optional<Live> replicaSet, Collection<Pod> pods) {
        List<Pod> staying = pods.stream().filter(it -> !it.isBeingDeleted()).toList();
        return ofTemplate(workload, replicaSet, staying).stream()
                .sorted(Comparator.comparing(Pod::name))
                .toList();
    }

    private static List<Pod> ofTemplate(Live workload, Optional<Live> replicaSet, List<Pod> staying) {
        return switch (workload.kind()) {
            case "Deployment" ->
                having(
                        staying,
                        Pod::template,
                        replicaSet.map(it -> it.label(TEMPLATE)).orElseGet(() -> newest(staying, Pod::template)));
            case "DaemonSet" -> having(staying, Pod::revision, newest(staying, Pod::revision));
            case "StatefulSet" -> ofStatefulSet(workload, staying);
            default -> staying;
        };
    }

    /** An old pod that is not ready holds up an ordered update, so it counts while there is no new one. */
    private static List<Pod> ofStatefulSet(Live workload, List<Pod> pods) {
        List<Pod> updated = having(pods, Pod::revision, workload.text("status", "updateRevision"));
        return updated.isEmpty() ? pods : updated;
    }

    private static List<Pod> having(List<Pod> pods, Function<Pod, String> hash, String value) {
        return pods.stream().filter(it -> hash.apply(it).equals(value)).toList();
    }

    private static String newest(List<Pod> pods, Function<Pod, String> hash) {
        return pods.stream()
                .max(Comparator.<Pod, String>comparing(it -> it.live().text("metadata", "creationTimestamp"))
                        .thenComparing(Pod::name, Comparator.reverseOrder()))
                .map(hash)
                .orElse("");
    }
}
