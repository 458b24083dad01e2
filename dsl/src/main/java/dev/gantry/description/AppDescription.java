package dev.gantry.description;

import dev.gantry.footprint.Footprint;
import dev.gantry.manifest.Manifest;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An app as a person wants to know it. It holds no secret's value.
 *
 * @param name the app's name
 * @param namespace empty where none was said
 * @param workloads what runs pods, by name
 * @param footprint what it asks of its machines, in all
 * @param data configs and secrets, by name
 * @param objects how many Kubernetes objects there are in all
 * @param others the objects that belong to no workload and are no data: {@code PriorityClass/payments}
 */
public record AppDescription(
        String name,
        Optional<String> namespace,
        List<WorkloadDescription> workloads,
        Footprint footprint,
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
}
