package dev.gantry.description;

import dev.gantry.footprint.Footprint;
import dev.gantry.footprint.WorkloadCost;
import dev.gantry.kubernetes.KubernetesObject;
import dev.gantry.kubernetes.meta.V1LabelSelector;
import dev.gantry.kubernetes.policy.V1PodDisruptionBudgetSpec;
import dev.gantry.manifest.Manifest;
import dev.gantry.manifest.ObjectRef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a whole manifest, and puts beside it what its definition told. */
final class ManifestReading {
    private static final String VERSION = "app.kubernetes.io/version";

    private final Manifest manifest;
    private final Map<String, Told> told;
    private final Belongings belongings;
    private final Map<String, List<CallDescription>> callers = new HashMap<>();

    ManifestReading(Manifest manifest, Map<String, Told> told) {
        this.manifest = manifest;
        this.told = told;
        this.belongings = new Belongings(manifest);
        told.forEach((caller, said) -> said.calls().stream()
                .filter(call -> !call.outside())
                .forEach(call -> callers.computeIfAbsent(call.to(), any -> new ArrayList<>())
                        .add(new CallDescription(caller, call.port(), false))));
        callers.values()
                .forEach(all ->
                        all.sort(Comparator.comparing(CallDescription::to).thenComparing(CallDescription::port)));
    }

    AppDescription app() {
        Set<String> taken = new LinkedHashSet<>();
        List<WorkloadDescription> workloads = new ArrayList<>();
        Footprint footprint = Footprint.of(manifest);
        Map<ObjectRef, WorkloadCost> costs = new HashMap<>();
        footprint.workloads().forEach(cost -> costs.put(cost.workload(), cost));
        for (RunsPods runs : belongings.running()) {
            WorkloadCost cost = costs.get(ObjectRef.of(runs.object()));
            // Without one it stands in for another while that is upgraded, and belongs to it.
            if (cost != null) {
                WorkloadDescription workload = workload(runs, cost);
                taken.addAll(workload.objects());
                workloads.add(workload);
            }
        }
        workloads.sort(Comparator.comparing(WorkloadDescription::name).thenComparing(WorkloadDescription::object));
        List<DataDescription> data = DataReading.of(manifest);
        data.forEach(each -> taken.add(each.object()));
        List<String> others = manifest.objects().stream()
                .map(ManifestReading::ref)
                .filter(ref -> !taken.contains(ref))
                .toList();
        return new AppDescription(
                manifest.app(),
                manifest.namespace(),
                workloads,
                footprint,
                data,
                manifest.objects().size(),
                others);
    }

    private WorkloadDescription workload(RunsPods runs, WorkloadCost cost) {
        KubernetesObject object = runs.object();
        String name = object.name();
        Optional<Told> said = Optional.ofNullable(told.get(name));
        List<ContainerDescription> containers = new ContainerReading(runs.pod()).all();
        return new WorkloadDescription(
                name,
                said.map(Told::kind).orElse(object.kind()),
                ref(object),
                version(runs),
                InstancesReading.of(object, belongings.autoscaler(runs)),
                cost,
                containers,
                PlacementSentences.of(runs, this::workloadOf),
                UpgradeSentences.of(object),
                belongings.budget(runs).map(ManifestReading::budget),
                PortReading.of(runs, belongings.services(runs)),
                said.map(Told::calls).orElse(List.of()),
                callers.getOrDefault(name, List.of()),
                ExposureReading.of(belongings.services(runs), belongings.ingresses(), belongings.routes()),
                StorageReading.of(object, containers),
                runs.pod().serviceAccountName(),
                said.map(Told::filledIn).orElse(List.of()),
                said.map(Told::switchedOff).orElse(List.of()),
                belongings.objects(runs).stream().map(ManifestReading::ref).toList());
    }

    private Optional<String> workloadOf(V1LabelSelector selector) {
        return belongings.selected(selector).stream()
                .map(runs -> runs.object().name())
                .findFirst();
    }

    private static String budget(V1PodDisruptionBudgetSpec spec) {
        return spec.maxUnavailable()
                .map(most -> "maintenance takes away " + most + " at a time")
                .or(() -> spec.minAvailable().map(least -> "maintenance leaves at least " + least))
                .orElse("no maintenance takes one away");
    }

    private static Optional<String> version(RunsPods runs) {
        String label = runs.labels().get(VERSION);
        if (label != null) {
            return Optional.of(label);
        }
        String image = runs.pod().containers().get(0).image().orElse("");
        int colon = image.lastIndexOf(':');
        boolean isTag = colon > image.lastIndexOf('/') && !image.contains("@");
        return isTag ? Optional.of(image.substring(colon + 1)) : Optional.empty();
    }

    private static String ref(KubernetesObject object) {
        return ObjectRef.of(object).toString();
    }
}
