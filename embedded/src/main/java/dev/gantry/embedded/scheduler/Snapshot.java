package dev.gantry.embedded.scheduler;

import dev.gantry.embedded.object.Stored;
import java.util.List;
import java.util.Map;

/**
 * What the scheduler sees of the cluster.
 *
 * @param machines all nodes, in any order, with what runs there
 * @param waiting pods that are bound to no node: one that has a {@code status.nominatedNodeName} keeps its place there against
 *     pods of no higher priority
 * @param namespaces the labels of each namespace
 * @param services of all namespaces, for the default spreading
 * @param owners ReplicaSets, StatefulSets and ReplicationControllers, for the default spreading
 * @param claims PersistentVolumeClaims
 * @param volumes PersistentVolumes
 * @param storageClasses StorageClasses
 */
public record Snapshot(
        List<Machine> machines,
        List<Stored> waiting,
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
