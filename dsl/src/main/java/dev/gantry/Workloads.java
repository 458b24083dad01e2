package dev.gantry;

import dev.gantry.kubernetes.KubernetesObject;
import dev.gantry.kubernetes.apps.V1Deployment;
import dev.gantry.kubernetes.apps.V1DeploymentSpec;
import dev.gantry.kubernetes.apps.V1DeploymentStrategy;
import dev.gantry.kubernetes.apps.V1RollingUpdateDeployment;
import dev.gantry.kubernetes.apps.V1RollingUpdateStatefulSetStrategy;
import dev.gantry.kubernetes.apps.V1StatefulSet;
import dev.gantry.kubernetes.apps.V1StatefulSetOrdinals;
import dev.gantry.kubernetes.apps.V1StatefulSetPersistentVolumeClaimRetentionPolicy;
import dev.gantry.kubernetes.apps.V1StatefulSetSpec;
import dev.gantry.kubernetes.apps.V1StatefulSetUpdateStrategy;
import dev.gantry.kubernetes.meta.V1LabelSelector;
import dev.gantry.kubernetes.meta.V1ObjectMeta;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The object that runs a workload's pods. */
final class Workloads {
    static final int HISTORY = 3;
    private static final Share SURGE = new Share(25, true);

    /** What all have of whose upgrades nothing was said. */
    private static final V1DeploymentStrategy ROLLING = V1DeploymentStrategy.of()
            .type(V1DeploymentStrategy.Type.ROLLING_UPDATE)
            .rollingUpdate(V1RollingUpdateDeployment.of()
                    .maxSurge(SURGE.intOrString())
                    .maxUnavailable(Share.of(0).intOrString()));

    private Workloads() {}

    static KubernetesObject of(Workload<?> workload, Scene scene, Report report) {
        if (workload instanceof Job job) {
            return Jobs.job(job, scene, report);
        }
        if (workload instanceof ScheduledJob job) {
            return Jobs.cronJob(job, scene, report);
        }
        if (workload instanceof Daemon daemon) {
            return DaemonSets.of(daemon, scene, report);
        }
        return workload instanceof StatefulService
                ? statefulSet(workload, scene, report)
                : deployment(workload, scene, report);
    }

    private static V1Deployment deployment(Workload<?> workload, Scene scene, Report report) {
        Words words = workload.words();
        V1DeploymentSpec spec = V1DeploymentSpec.of(selector(words, scene), Pods.template(workload, scene, report));
        if (fixed(words)) {
            spec = spec.replicas(Instances.least(words));
        }
        UpgradeWords steps = upgrade(words);
        Integer revisions = revisions(words, steps);
        spec = revisions == null ? spec : spec.revisionHistoryLimit(revisions);
        if (steps.minReady().isPresent()) {
            spec = spec.minReadySeconds(Seconds.of(steps.minReady().get()));
        }
        if (steps.deadline().isPresent()) {
            spec = spec.progressDeadlineSeconds(Seconds.of(steps.deadline().get()));
        }
        V1DeploymentStrategy strategy = strategy(words);
        if (strategy != null) {
            spec = spec.strategy(strategy);
        }
        V1Deployment deployment = V1Deployment.of(words.name, spec).metadata(metadata(words, scene, false));
        return Customized.by(words.customizedDeployment, deployment, "customize", report);
    }

    private static @Nullable V1DeploymentStrategy strategy(Words words) {
        if (words.upgrade != null && words.upgrade.value() instanceof Recreate) {
            return V1DeploymentStrategy.of().type(V1DeploymentStrategy.Type.RECREATE);
        }
        if (words.upgrade == null) {
            return words.fillsIn(Default.ROLLING_UPGRADE) ? ROLLING : null;
        }
        Shares shares = Shares.of(words.upgrade.value());
        Optional<Share> surge = shares.surge();
        Optional<Share> unavailable = shares.unavailable();
        if (words.fillsIn(Default.ROLLING_UPGRADE)) {
            // A surge of none needs room elsewhere, so the default of no instance missing yields to it.
            boolean noSurge = surge.isPresent() && surge.get().isZero();
            surge = Optional.of(surge.orElse(SURGE));
            unavailable = Optional.of(unavailable.orElse(Share.of(noSurge ? 1 : 0)));
        }
        V1RollingUpdateDeployment update = V1RollingUpdateDeployment.of();
        update = surge.isPresent() ? update.maxSurge(surge.get().intOrString()) : update;
        update = unavailable.isPresent()
                ? update.maxUnavailable(unavailable.get().intOrString())
                : update;
        V1DeploymentStrategy strategy = V1DeploymentStrategy.of().type(V1DeploymentStrategy.Type.ROLLING_UPDATE);
        return update.equals(V1RollingUpdateDeployment.of()) ? strategy : strategy.rollingUpdate(update);
    }

    private static V1StatefulSet statefulSet(Workload<?> workload, Scene scene, Report report) {
        Words words = workload.words();
        V1StatefulSetSpec spec = V1StatefulSetSpec.of(selector(words, scene), Pods.template(workload, scene, report))
                .serviceName(words.name)
                .volumeClaimTemplates(Claims.of(words, scene, report));
        UpgradeWords steps = upgrade(words);
        Integer revisions = revisions(words, steps);
        spec = revisions == null ? spec : spec.revisionHistoryLimit(revisions);
        if (steps.minReady().isPresent()) {
            spec = spec.minReadySeconds(Seconds.of(steps.minReady().get()));
        }
        if (words.upgrade != null) {
            spec = spec.updateStrategy(inPlace(words.upgrade.value()));
        }
        spec = fixed(words) ? spec.replicas(Instances.least(words)) : spec;
        spec = instances(spec, words.stateful);
        V1StatefulSet set = V1StatefulSet.of(words.name, spec).metadata(metadata(words, scene, true));
        return Customized.by(words.customizedStatefulSet, set, "customize", report);
    }

    private static V1StatefulSetUpdateStrategy inPlace(Upgrade upgrade) {
        if (upgrade instanceof OnDelete) {
            return V1StatefulSetUpdateStrategy.of().type(V1StatefulSetUpdateStrategy.Type.ON_DELETE);
        }
        V1StatefulSetUpdateStrategy strategy =
                V1StatefulSetUpdateStrategy.of().type(V1StatefulSetUpdateStrategy.Type.ROLLING_UPDATE);
        V1RollingUpdateStatefulSetStrategy rolling = V1RollingUpdateStatefulSetStrategy.of();
        Optional<Share> unavailable = Shares.of(upgrade).unavailable();
        if (unavailable.isPresent()) {
            rolling = rolling.maxUnavailable(unavailable.get().intOrString());
        }
        if (upgrade instanceof Partitioned partitioned) {
            rolling = rolling.partition(partitioned.firstReplaced());
        }
        return rolling.equals(V1RollingUpdateStatefulSetStrategy.of()) ? strategy : strategy.rollingUpdate(rolling);
    }

    private static V1StatefulSetSpec instances(V1StatefulSetSpec spec, StatefulWords said) {
        V1StatefulSetSpec all =
                said.parallel() ? spec.podManagementPolicy(V1StatefulSetSpec.PodManagementPolicy.PARALLEL) : spec;
        if (said.retention() != null) {
            all = all.persistentVolumeClaimRetentionPolicy(V1StatefulSetPersistentVolumeClaimRetentionPolicy.of()
                    .whenDeleted(said.retention().value().whenDeleted().toString())
                    .whenScaled(said.retention().value().whenScaled().toString()));
        }
        return said.firstOrdinal() == null
                ? all
                : all.ordinals(
                        V1StatefulSetOrdinals.of().start(said.firstOrdinal().value()));
    }

    private static boolean fixed(Words words) {
        return words.replicas == null || words.replicas.value() instanceof Replicas.Exactly;
    }

    static V1LabelSelector selector(Words words, Scene scene) {
        return scene.ownPods(words.name);
    }

    static UpgradeWords upgrade(Words words) {
        return words.upgrade == null ? UpgradeWords.NONE : UpgradeWords.of(words.upgrade.value());
    }

    /** How many old revisions are kept; null leaves it to Kubernetes. */
    static @Nullable Integer revisions(Words words, UpgradeWords upgrade) {
        if (upgrade.revisions().isPresent()) {
            return upgrade.revisions().get();
        }
        return words.fillsIn(Default.REVISION_HISTORY) ? HISTORY : null;
    }

    /** What no field of the kind says is said in annotations, for the engine. */
    static V1ObjectMeta metadata(Words words, Scene scene, boolean deadlineToo) {
        Map<String, String> annotations = Labels.annotations(words);
        UpgradeWords steps = upgrade(words);
        if (!steps.after().isEmpty()) {
            annotations.put(Labels.AFTER, Jobs.named(steps.after(), scene));
        }
        Set<String> called = scene.called(words.name);
        if (!called.isEmpty()) {
            annotations.put(Labels.CALLS, String.join(", ", called));
        }
        Privileges.of(words).ifPresent(reasons -> annotations.put(Labels.PRIVILEGES, reasons));
        steps.onFailure().ifPresent(then -> annotations.put(Labels.ON_FAILURE, then.toString()));
        if (deadlineToo) {
            steps.deadline().ifPresent(longest -> annotations.put(Labels.DEADLINE, Seconds.of(longest) + "s"));
        }
        StandIn standIn = StandIn.of(words);
        if (standIn != null) {
            standIn.annotate(annotations);
        }
        V1ObjectMeta metadata = V1ObjectMeta.of().name(words.name).labels(Labels.versioned(words, scene));
        return annotations.isEmpty() ? metadata : metadata.annotations(annotations);
    }
}
