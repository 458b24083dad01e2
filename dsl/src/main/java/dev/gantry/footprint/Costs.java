package dev.gantry.footprint;

import dev.gantry.kubernetes.KubernetesObject;
import dev.gantry.kubernetes.apps.V1DaemonSet;
import dev.gantry.kubernetes.apps.V1Deployment;
import dev.gantry.kubernetes.apps.V1ReplicaSet;
import dev.gantry.kubernetes.apps.V1StatefulSet;
import dev.gantry.kubernetes.autoscaling.V2HorizontalPodAutoscaler;
import dev.gantry.kubernetes.autoscaling.V2HorizontalPodAutoscalerSpec;
import dev.gantry.kubernetes.batch.V1CronJob;
import dev.gantry.kubernetes.batch.V1Job;
import dev.gantry.kubernetes.batch.V1JobSpec;
import dev.gantry.kubernetes.core.V1Pod;
import dev.gantry.kubernetes.core.V1PodSpec;
import dev.gantry.kubernetes.core.V1PodTemplateSpec;
import dev.gantry.kubernetes.core.V1ReplicationController;
import dev.gantry.kubernetes.core.V1ReplicationControllerSpec;
import dev.gantry.kubernetes.meta.V1ObjectMeta;
import dev.gantry.manifest.Manifest;
import dev.gantry.manifest.ObjectRef;
import dev.gantry.manifest.PodTemplates;
import dev.gantry.rollout.Rollout;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads from a manifest what each workload asks for. */
final class Costs {
    private final List<WorkloadCost> costs = new ArrayList<>();
    private final Map<String, V2HorizontalPodAutoscalerSpec> autoscalers = new HashMap<>();

    private Costs() {}

    static List<WorkloadCost> of(Manifest manifest) {
        Costs all = new Costs();
        for (V2HorizontalPodAutoscaler autoscaler : manifest.all(V2HorizontalPodAutoscaler.class)) {
            V2HorizontalPodAutoscalerSpec spec = autoscaler.spec();
            all.autoscalers.put(
                    key(spec.scaleTargetRef().kind(), spec.scaleTargetRef().name(), autoscaler.namespace()), spec);
        }
        manifest.objects().forEach(all::take);
        return List.copyOf(all.costs);
    }

    private static String key(String kind, String name, Optional<String> namespace) {
        return kind + "/" + namespace.orElse("") + "/" + name;
    }

    private void take(KubernetesObject object) {
        if (object instanceof V1Deployment deployment) {
            deployment(deployment);
        } else if (object instanceof V1StatefulSet set) {
            add(
                    set,
                    set.spec().template(),
                    scale(set, set.spec().replicas()),
                    pods -> UpgradeArithmetic.of(set.spec(), pods));
        } else if (object instanceof V1ReplicaSet set && set.spec().template().isPresent()) {
            add(set, set.spec().template().get(), scale(set, set.spec().replicas()), Costs::none);
        } else if (object instanceof V1ReplicationController controller) {
            Optional<Integer> replicas = controller.spec().flatMap(V1ReplicationControllerSpec::replicas);
            PodTemplates.of(controller)
                    .ifPresent(template -> add(controller, template, scale(controller, replicas), Costs::none));
        } else if (object instanceof V1DaemonSet set) {
            set.spec()
                    .template()
                    .spec()
                    .ifPresent(pod -> costs.add(WorkloadCost.onEachNode(ObjectRef.of(set), pod, set.spec())));
        } else if (object instanceof V1Job job) {
            job(job, job.spec());
        } else if (object instanceof V1CronJob job
                && job.spec().jobTemplate().spec().isPresent()) {
            job(job, job.spec().jobTemplate().spec().get());
        } else if (object instanceof V1Pod pod) {
            costs.add(new WorkloadCost(ObjectRef.of(pod), pod.spec(), 1, 1, none(1)));
        }
    }

    /** How many pods: no fewer, no more. */
    private record Scale(int least, int most) {}

    private interface Upgrading {
        UpgradeCost of(int pods);
    }

    private static UpgradeCost none(int pods) {
        return new UpgradeCost(pods, pods);
    }

    private void deployment(V1Deployment deployment) {
        Map<String, String> annotations =
                deployment.metadata().map(V1ObjectMeta::annotations).orElse(Map.of());
        if (annotations.containsKey(Rollout.STAND_IN_FOR)) {
            return; // it counts in the upgrade of the one that it stands in for
        }
        Optional<Rollout> rollout = Rollout.of(annotations);
        add(
                deployment,
                deployment.spec().template(),
                scale(deployment, deployment.spec().replicas()),
                pods -> UpgradeArithmetic.of(deployment.spec(), rollout, pods));
    }

    private void job(KubernetesObject job, V1JobSpec spec) {
        int together = spec.parallelism().orElse(1);
        int pods = spec.completions().isPresent()
                ? Math.min(together, spec.completions().get())
                : together;
        // It ends, so that at rest there is none; nothing takes the place of another.
        spec.template()
                .spec()
                .ifPresent(
                        pod -> costs.add(new WorkloadCost(ObjectRef.of(job), pod, 0, pods, new UpgradeCost(pods, 0))));
    }

    private Scale scale(KubernetesObject workload, Optional<Integer> replicas) {
        V2HorizontalPodAutoscalerSpec autoscaler =
                autoscalers.get(key(workload.kind(), workload.name(), workload.namespace()));
        if (autoscaler != null) {
            return new Scale(autoscaler.minReplicas().orElse(1), autoscaler.maxReplicas());
        }
        return new Scale(replicas.orElse(1), replicas.orElse(1));
    }

    private void add(KubernetesObject workload, V1PodTemplateSpec template, Scale scale, Upgrading upgrading) {
        Optional<V1PodSpec> pod = template.spec();
        if (pod.isPresent()) {
            UpgradeCost upgrade = new UpgradeCost(
                    upgrading.of(scale.most()).mostPods(),
                    upgrading.of(scale.least()).fewestReady());
            costs.add(new WorkloadCost(ObjectRef.of(workload), pod.get(), scale.least(), scale.most(), upgrade));
        }
    }
}
