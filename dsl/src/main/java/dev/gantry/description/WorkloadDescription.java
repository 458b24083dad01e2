package dev.gantry.description;

import dev.gantry.footprint.Amounts;
import dev.gantry.footprint.WorkloadCost;
import java.util.List;
import java.util.Optional;

/**
 * What runs pods, as a person wants to know it.
 *
 * @param name its name
 * @param kind as users call it, {@code stateful service}; for an object of Kubernetes' own its kind
 * @param object {@code StatefulSet/mysql}
 * @param version the version that its label tells, or its image's tag
 * @param instances how many run
 * @param cost what it asks of its machines
 * @param containers its containers, the main one first
 * @param placement where instances may stand, a sentence a rule
 * @param upgrade how one version replaces another
 * @param budget how many a maintenance may take away at once
 * @param ports what it listens on
 * @param calls whom it calls
 * @param calledBy who calls it, and at which of its ports
 * @param exposure from where else it can be reached
 * @param storage the disks of each instance
 * @param account the service account; empty for the namespace's own
 * @param filledIn the defaults that Gantry filled in
 * @param switchedOff the defaults that were switched off
 * @param objects all objects that it became
 */
public record WorkloadDescription(
        String name,
        String kind,
        String object,
        Optional<String> version,
        InstancesDescription instances,
        WorkloadCost cost,
        List<ContainerDescription> containers,
        List<String> placement,
        UpgradeDescription upgrade,
        Optional<String> budget,
        List<PortDescription> ports,
        List<CallDescription> calls,
        List<CallDescription> calledBy,
        List<ExposureDescription> exposure,
        List<StorageDescription> storage,
        Optional<String> account,
        List<String> filledIn,
        List<String> switchedOff,
        List<String> objects) {
    /** See the record's components. */
    public WorkloadDescription {
        containers = List.copyOf(containers);
        placement = List.copyOf(placement);
        ports = List.copyOf(ports);
        calls = List.copyOf(calls);
        calledBy = List.copyOf(calledBy);
        exposure = List.copyOf(exposure);
        storage = List.copyOf(storage);
        filledIn = List.copyOf(filledIn);
        switchedOff = List.copyOf(switchedOff);
        objects = List.copyOf(objects);
    }

    /** The container that does the work. */
    public ContainerDescription main() {
        return containers.get(0);
    }

    /** Whether instances keep a disk of their own. */
    public boolean keepsData() {
        return !storage.isEmpty();
    }

    /** What a node must have free for one instance: all that runs in it together, or what runs before, if that is more. */
    public Amounts requests() {
        return cost.requests();
    }
}
