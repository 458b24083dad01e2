package dev.gantry.description;

import dev.gantry.kubernetes.IntOrString;
import dev.gantry.kubernetes.KubernetesObject;
import dev.gantry.kubernetes.apps.V1DaemonSet;
import dev.gantry.kubernetes.apps.V1DaemonSetUpdateStrategy;
import dev.gantry.kubernetes.apps.V1Deployment;
import dev.gantry.kubernetes.apps.V1DeploymentSpec;
import dev.gantry.kubernetes.apps.V1DeploymentStrategy;
import dev.gantry.kubernetes.apps.V1RollingUpdateDaemonSet;
import dev.gantry.kubernetes.apps.V1RollingUpdateDeployment;
import dev.gantry.kubernetes.apps.V1RollingUpdateStatefulSetStrategy;
import dev.gantry.kubernetes.apps.V1StatefulSet;
import dev.gantry.kubernetes.apps.V1StatefulSetSpec;
import dev.gantry.kubernetes.apps.V1StatefulSetUpdateStrategy;
import dev.gantry.kubernetes.meta.V1ObjectMeta;
import dev.gantry.manifest.StartOrder;
import dev.gantry.rollout.Rollout;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How a workload's object replaces one version by another. */
final class UpgradeSentences {
    private static final int USUAL_DEADLINE = 600;

    private UpgradeSentences() {}

    static UpgradeDescription of(KubernetesObject object) {
        List<String> sentences = new ArrayList<>();
        Map<String, String> annotations =
                object.metadata().map(V1ObjectMeta::annotations).orElse(Map.of());
        Optional<Rollout> rollout = Rollout.of(annotations);
        if (rollout.isPresent()) {
            rollout(rollout.get(), sentences);
            Optional.ofNullable(annotations.get(Rollout.ANALYSIS))
                    .ifPresent(rule -> sentences.add("a step was good where: " + rule));
        } else if (object instanceof V1Deployment deployment) {
            deployment(deployment.spec(), sentences);
        } else if (object instanceof V1StatefulSet set) {
            statefulSet(set.spec(), sentences);
        } else if (object instanceof V1DaemonSet set) {
            daemonSet(set, sentences);
        }
        return new UpgradeDescription(sentences, annotations(annotations, sentences));
    }

    private static void rollout(Rollout rollout, List<String> sentences) {
        if (rollout instanceof Rollout.BlueGreen blueGreen) {
            sentences.add("blue-green: all calls go to the new version at once, the old one waits for "
                    + Times.text(blueGreen.keepOldFor().toSeconds()));
        } else if (rollout instanceof Rollout.Canary canary) {
            List<String> steps = new ArrayList<>();
            for (Rollout.Step step : canary.steps()) {
                steps.add(step.percent() + "% for " + Times.text(step.pause().toSeconds()));
            }
            sentences.add("canary: " + String.join(", ", steps) + ", then all");
        }
    }

    private static void deployment(V1DeploymentSpec spec, List<String> sentences) {
        V1DeploymentStrategy strategy = spec.strategy().orElse(V1DeploymentStrategy.of());
        if (strategy.typeText().filter("Recreate"::equals).isPresent()) {
            sentences.add("recreate: all instances end before a new one starts");
        } else {
            V1RollingUpdateDeployment rolling = strategy.rollingUpdate().orElse(V1RollingUpdateDeployment.of());
            sentences.add("rolling: " + share(rolling.maxSurge(), "25%") + " more meanwhile, "
                    + share(rolling.maxUnavailable(), "25%") + " fewer");
        }
        minReady(spec.minReadySeconds(), sentences);
        spec.progressDeadlineSeconds()
                .filter(seconds -> seconds != USUAL_DEADLINE)
                .ifPresent(seconds -> sentences.add("has failed after " + Times.text(seconds) + " without progress"));
        spec.paused().filter(paused -> paused).ifPresent(paused -> sentences.add("paused"));
    }

    private static void statefulSet(V1StatefulSetSpec spec, List<String> sentences) {
        V1StatefulSetUpdateStrategy strategy = spec.updateStrategy().orElse(V1StatefulSetUpdateStrategy.of());
        if (strategy.typeText().filter("OnDelete"::equals).isPresent()) {
            sentences.add("on delete: an instance is replaced when someone deletes its pod");
        } else {
            V1RollingUpdateStatefulSetStrategy rolling =
                    strategy.rollingUpdate().orElse(V1RollingUpdateStatefulSetStrategy.of());
            String atOnce = share(rolling.maxUnavailable(), "1");
            sentences.add("rolling: " + (atOnce.equals("1") ? "one after the other" : atOnce + " at a time")
                    + ", from the last");
            rolling.partition()
                    .filter(from -> from > 0)
                    .ifPresent(from -> sentences.add("only instances from number " + from + " on"));
        }
        minReady(spec.minReadySeconds(), sentences);
    }

    private static void daemonSet(V1DaemonSet set, List<String> sentences) {
        V1DaemonSetUpdateStrategy strategy = set.spec().updateStrategy().orElse(V1DaemonSetUpdateStrategy.of());
        if (strategy.typeText().filter("OnDelete"::equals).isPresent()) {
            sentences.add("on delete: a node's instance is replaced when someone deletes its pod");
        } else {
            V1RollingUpdateDaemonSet rolling = strategy.rollingUpdate().orElse(V1RollingUpdateDaemonSet.of());
            sentences.add("rolling: " + share(rolling.maxSurge(), "0") + " more meanwhile, "
                    + share(rolling.maxUnavailable(), "1") + " fewer");
        }
        minReady(set.spec().minReadySeconds(), sentences);
    }

    private static void minReady(Optional<Integer> seconds, List<String> sentences) {
        seconds.filter(least -> least > 0)
                .ifPresent(least -> sentences.add("an instance counts when it was ready for " + Times.text(least)));
    }

    /** The jobs that must have completed before, beside what they say for a person. */
    private static List<String> annotations(Map<String, String> annotations, List<String> sentences) {
        List<String> after = new ArrayList<>();
        Optional.ofNullable(annotations.get(StartOrder.AFTER)).ifPresent(jobs -> {
            for (String job : jobs.split(",", -1)) {
                after.add(job.substring(job.indexOf('/') + 1).strip());
            }
            sentences.add("begins when job " + String.join(" and ", after) + " has completed");
        });
        Optional.ofNullable(annotations.get(Rollout.DEADLINE))
                .ifPresent(time -> sentences.add("has failed after " + time + " without progress"));
        Optional.ofNullable(annotations.get(Rollout.ON_FAILURE))
                .ifPresent(then -> sentences.add("when it fails: " + then.replace('-', ' ')));
        return after;
    }

    private static String share(Optional<IntOrString> share, String usual) {
        return share.map(IntOrString::toString).orElse(usual);
    }
}
