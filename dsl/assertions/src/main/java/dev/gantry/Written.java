package dev.gantry;

import dev.gantry.description.AppDescription;
import dev.gantry.description.WorkloadDescription;
import dev.gantry.footprint.Amounts;
import dev.gantry.kubernetes.KubernetesObject;
import dev.gantry.kubernetes.Quantity;
import dev.gantry.kubernetes.apps.V1Deployment;
import dev.gantry.kubernetes.apps.V1StatefulSet;
import dev.gantry.kubernetes.core.V1Affinity;
import dev.gantry.kubernetes.core.V1NodeSelector;
import dev.gantry.kubernetes.core.V1PodSpec;
import dev.gantry.kubernetes.core.V1ResourceRequirements;
import dev.gantry.kubernetes.meta.V1ObjectMeta;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What single words wrote into a manifest, as things that compare and print. */
final class Written {
    /** Something, and under which name it is shown. */
    record Entry(String name, Object value) {
        @Override
        public String toString() {
            return name.isEmpty() ? value.toString() : name + ": " + value;
        }
    }

    private Written() {}

    static List<Object> requests(InManifest workload) {
        return amounts(resources(workload).requests());
    }

    static List<Object> limits(InManifest workload) {
        return amounts(resources(workload).limits());
    }

    private static V1ResourceRequirements resources(InManifest workload) {
        return workload.container().resources().orElse(V1ResourceRequirements.of());
    }

    /** Amounts in one spelling, so that {@code 1000m} is {@code 1}. */
    private static List<Object> amounts(Map<String, Quantity> quantities) {
        Amounts amounts = Amounts.of(quantities);
        List<Object> all = new ArrayList<>();
        for (String resource : amounts.resources()) {
            all.add(new Entry(resource, amounts.quantity(resource).text()));
        }
        return all;
    }

    static List<Object> placement(InManifest workload) {
        V1PodSpec pod = workload.runs().pod();
        List<Object> all = new ArrayList<>();
        pod.nodeSelector().forEach((key, value) -> all.add(new Entry("nodeSelector", key + "=" + value)));
        pod.affinity().ifPresent(affinity -> affinity(affinity, all));
        pod.topologySpreadConstraints().forEach(spread -> all.add(new Entry("spread", spread)));
        pod.tolerations().forEach(toleration -> all.add(new Entry("toleration", toleration)));
        pod.priorityClassName().ifPresent(name -> all.add(new Entry("priority", name)));
        pod.runtimeClassName().ifPresent(name -> all.add(new Entry("runtime class", name)));
        pod.schedulerName().ifPresent(name -> all.add(new Entry("scheduler", name)));
        pod.schedulingGates().forEach(gate -> all.add(new Entry("gate", gate.name())));
        return all;
    }

    private static void affinity(V1Affinity affinity, List<Object> all) {
        affinity.nodeAffinity().ifPresent(nodes -> {
            nodes.requiredDuringSchedulingIgnoredDuringExecution().ifPresent(selector -> nodes(selector, all));
            nodes.preferredDuringSchedulingIgnoredDuringExecution()
                    .forEach(term -> all.add(new Entry("preferred node", term)));
        });
        affinity.podAffinity().ifPresent(near -> {
            near.requiredDuringSchedulingIgnoredDuringExecution()
                    .forEach(term -> all.add(new Entry("required near", term)));
            near.preferredDuringSchedulingIgnoredDuringExecution()
                    .forEach(term -> all.add(new Entry("preferred near", term)));
        });
        affinity.podAntiAffinity().ifPresent(apart -> {
            apart.requiredDuringSchedulingIgnoredDuringExecution()
                    .forEach(term -> all.add(new Entry("required apart", term)));
            apart.preferredDuringSchedulingIgnoredDuringExecution()
                    .forEach(term -> all.add(new Entry("preferred apart", term)));
        });
    }

    /** Of one term each condition holds; of several, which are alternatives, none need. */
    private static void nodes(V1NodeSelector selector, List<Object> all) {
        if (selector.nodeSelectorTerms().size() > 1) {
            all.add(new Entry("required node, one of", selector));
            return;
        }
        selector.nodeSelectorTerms().forEach(term -> {
            term.matchExpressions().forEach(each -> all.add(new Entry("required node", each)));
            term.matchFields().forEach(each -> all.add(new Entry("required node field", each)));
        });
    }

    static List<Object> variable(InManifest workload, String name) {
        return workload.container().env().stream()
                .filter(variable -> variable.name().equals(name))
                .<Object>map(variable -> variable)
                .toList();
    }

    /** What is mounted at a path, whatever the volume is called. */
    static List<Object> mount(InManifest workload, String path) {
        List<Object> all = new ArrayList<>();
        workload.container().volumeMounts().stream()
                .filter(mount -> mount.mountPath().equals(path))
                .forEach(mount -> {
                    all.add(new Entry("mount", mount.name("volume")));
                    workload.runs().pod().volumes().stream()
                            .filter(volume -> volume.name().equals(mount.name()))
                            .forEach(volume -> all.add(new Entry("volume", volume.name("volume"))));
                });
        return all;
    }

    static List<Object> ports(InManifest workload) {
        return List.copyOf(workload.container().ports());
    }

    static List<Object> disks(InManifest workload) {
        return workload.runs().object() instanceof V1StatefulSet set
                ? List.copyOf(set.spec().volumeClaimTemplates())
                : List.of();
    }

    static List<Object> exposure(InManifest workload) {
        return List.copyOf(described(workload).exposure());
    }

    static List<Object> instances(InManifest workload) {
        return List.of(described(workload).instances());
    }

    private static WorkloadDescription described(InManifest workload) {
        return AppDescription.of(workload.manifest()).workload(workload.name()).orElseThrow();
    }

    /** The strategy, its times, and what annotations say of it. */
    static List<Object> upgrade(InManifest workload) {
        List<Object> all = new ArrayList<>();
        KubernetesObject object = workload.runs().object();
        if (object instanceof V1Deployment deployment) {
            add(all, "strategy", deployment.spec().strategy());
            add(all, "minReadySeconds", deployment.spec().minReadySeconds());
            add(all, "progressDeadlineSeconds", deployment.spec().progressDeadlineSeconds());
        } else if (object instanceof V1StatefulSet set) {
            add(all, "updateStrategy", set.spec().updateStrategy());
            add(all, "minReadySeconds", set.spec().minReadySeconds());
        }
        annotations(workload).forEach((key, value) -> {
            boolean aboutUpgrades = key.matches("gantry\\.dev/(after|on-failure|deadline|upgrade|analysis)");
            add(all, key, aboutUpgrades ? Optional.of(value) : Optional.empty());
        });
        return all;
    }

    private static void add(List<Object> all, String name, Optional<?> value) {
        value.ifPresent(of -> all.add(new Entry(name, of)));
    }

    static Map<String, String> annotations(InManifest workload) {
        return new TreeMap<>(workload.runs()
                .object()
                .metadata()
                .map(V1ObjectMeta::annotations)
                .orElse(Map.of()));
    }

    static Map<String, String> labels(InManifest workload) {
        return new TreeMap<>(
                workload.runs().object().metadata().map(V1ObjectMeta::labels).orElse(Map.of()));
    }
}
