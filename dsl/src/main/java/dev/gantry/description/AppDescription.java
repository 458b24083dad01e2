package dev.gantry.description;

import dev.gantry.manifest.Manifest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An app as a person wants to know it. It holds no secret's value.
 *
 * @param name the app's name
 * @param namespace empty where none was said
 * @param workloads what runs pods, by name
 * @param data configs and secrets, by name
 * @param objects how many Kubernetes objects there are in all
 * @param others the objects that belong to no workload and are no data: {@code PriorityClass/payments}
 */
public record AppDescription(
        String name,
        Optional<String> namespace,
        List<WorkloadDescription> workloads,
        List<DataDescription> data,
        int objects,
        List<String> others) {
    /** See the record's components. */
    public AppDescription {
        workloads = List.copyOf(workloads);
        data = List.copyOf(data);
        others = List.copyOf(others);
    }

    /** What a manifest tells, wherever it comes from: calls and defaults stand in no object. */
    public static AppDescription of(Manifest manifest) {
        return of(manifest, Map.of());
    }

    /**
     * What a manifest tells, and a definition.
     *
     * @param told what the definition said, by the workload's name
     */
    public static AppDescription of(Manifest manifest, Map<String, Told> told) {
        return new ManifestReading(manifest, told).app();
    }

    /** The workload of a name. */
    public Optional<WorkloadDescription> workload(String named) {
        return workloads.stream().filter(each -> each.name().equals(named)).findFirst();
    }

    /** What all services request together when each runs its fewest instances; jobs come and go, and are not counted. */
    public Amounts requestsAtLeast() {
        return services().map(WorkloadDescription::requestsAtLeast).reduce(Amounts.NONE, Amounts::plus);
    }

    /** What all services request together when each runs its most instances. */
    public Amounts requestsAtMost() {
        return services().map(WorkloadDescription::requestsAtMost).reduce(Amounts.NONE, Amounts::plus);
    }

    /** The fewest instances of all services together. */
    public int instancesAtLeast() {
        return services().mapToInt(each -> each.instances().least()).sum();
    }

    /** The most instances of all services together. */
    public int instancesAtMost() {
        return services().mapToInt(each -> each.instances().most()).sum();
    }

    private Stream<WorkloadDescription> services() {
        return workloads.stream().filter(each -> each.instances().goesOn());
    }
}
