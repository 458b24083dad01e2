package dev.gantry.status;

import java.util.List;
import java.util.Optional;

/** Every kind that has its own way to be ready. A new kind is its class and a line here. */
final class Kinds {
    static final List<KindReadiness> ALL = List.of(
            new DeploymentReadiness(),
            new StatefulSetReadiness(),
            new DaemonSetReadiness(),
            new ReplicaSetReadiness("apps", "ReplicaSet"),
            new ReplicaSetReadiness("", "ReplicationController"),
            new JobReadiness(),
            new PodReadiness(),
            new PersistentVolumeClaimReadiness(),
            new ServiceReadiness(),
            new NamespaceReadiness(),
            new CustomResourceDefinitionReadiness(),
            new ApiServiceReadiness(),
            new ReadyAtOnce("batch", "CronJob"),
            new ReadyAtOnce("autoscaling", "HorizontalPodAutoscaler"),
            new ReadyAtOnce("policy", "PodDisruptionBudget"),
            new ReadyAtOnce("networking.k8s.io", "Ingress"),
            new ReadyAtOnce("networking.k8s.io", "NetworkPolicy"));

    private Kinds() {}

    static Optional<KindReadiness> of(Live live) {
        return ALL.stream()
                .filter(it -> it.kind().equals(live.kind()) && it.group().equals(live.group()))
                .findFirst();
    }
}
