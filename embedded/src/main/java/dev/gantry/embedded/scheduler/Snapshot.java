package dev.gantry.embedded.scheduler;

import dev.gantry.embedded.object.Stored;
import dev.gantry.kubernetes.core.V1Node;
import java.util.List;
import java.util.Map;

/**
 * What the scheduler sees of the cluster.
 *
 * @param nodes all nodes, in any order
 * @param pods those that are bound to a node and have not finished, also while they are being deleted; one that is bound to none
 *     and has a {@code status.nominatedNodeName} keeps its place there against pods of no higher priority
 * @param namespaces the labels of each namespace
 * @param services of all namespaces, for the default spreading
 * @param owners ReplicaSets, StatefulSets and ReplicationControllers, for the default spreading
 * @param claims PersistentVolumeClaims
 * @param volumes PersistentVolumes
 * @param storageClasses StorageClasses
 */
public record Snapshot(
        List<V1Node> nodes,
        List<Stored> pods,
        Map<String, Map<String, String>> namespaces,
        List<Stored> services,
        List<Stored> owners,
        List<Stored> claims,
        List<Stored> volumes,
        List<Stored> storageClasses) {

    Map<String, String> labelsOf(String namespace) {
        return namespaces.getOrDefault(namespace, Map.of());
    }
}
