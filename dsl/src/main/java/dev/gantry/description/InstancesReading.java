package dev.gantry.description;

import dev.gantry.kubernetes.KubernetesObject;
import dev.gantry.kubernetes.apps.V1DaemonSet;
import dev.gantry.kubernetes.apps.V1Deployment;
import dev.gantry.kubernetes.apps.V1ReplicaSet;
import dev.gantry.kubernetes.apps.V1StatefulSet;
import dev.gantry.kubernetes.autoscaling.V2HorizontalPodAutoscaler;
import dev.gantry.kubernetes.autoscaling.V2HorizontalPodAutoscalerSpec;
import dev.gantry.kubernetes.autoscaling.V2MetricSpec;
import dev.gantry.kubernetes.autoscaling.V2MetricTarget;
import dev.gantry.kubernetes.batch.V1CronJob;
import dev.gantry.kubernetes.batch.V1Job;
import dev.gantry.kubernetes.batch.V1JobSpec;
import dev.gantry.kubernetes.core.V1ReplicationController;
import dev.gantry.kubernetes.core.V1ReplicationControllerSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How many pods an object runs. */
final class InstancesReading {
    private InstancesReading() {}

    static InstancesDescription of(KubernetesObject object, Optional<V2HorizontalPodAutoscaler> autoscaler) {
        if (autoscaler.isPresent()) {
            return scaled(autoscaler.get().spec());
        }
        if (object instanceof V1Deployment deployment) {
            return fixed(deployment.spec().replicas());
        }
        if (object instanceof V1StatefulSet set) {
            return fixed(set.spec().replicas());
        }
        if (object instanceof V1ReplicaSet set) {
            return fixed(set.spec().replicas());
        }
        if (object instanceof V1ReplicationController controller) {
            return fixed(controller.spec().flatMap(V1ReplicationControllerSpec::replicas));
        }
        if (object instanceof V1DaemonSet) {
            return new InstancesDescription(1, 1, true, true, "one on each node");
        }
        if (object instanceof V1Job job) {
            return job(job.spec(), runs(job.spec()));
        }
        if (object instanceof V1CronJob job) {
            return scheduled(job);
        }
        return fixed(Optional.of(1));
    }

    private static InstancesDescription fixed(Optional<Integer> replicas) {
        int count = replicas.orElse(1);
        return new InstancesDescription(count, count, false, true, Integer.toString(count));
    }

    private static InstancesDescription scaled(V2HorizontalPodAutoscalerSpec spec) {
        List<String> metrics = new ArrayList<>();
        for (V2MetricSpec metric : spec.metrics()) {
            metrics.add(metric(metric));
        }
        int least = spec.minReplicas().orElse(1);
        String aim = metrics.isEmpty() ? "" : ", for " + String.join(" and ", metrics);
        return new InstancesDescription(
                least, spec.maxReplicas(), false, true, least + " to " + spec.maxReplicas() + aim);
    }

    private static String metric(V2MetricSpec metric) {
        return metric.resource()
                .map(of -> target(of.target()) + " " + (of.name().equals("cpu") ? "CPU" : of.name()))
                .or(() -> metric.containerResource()
                        .map(of -> target(of.target()) + " " + of.name() + " of " + of.container()))
                .or(() -> metric.pods()
                        .map(of -> target(of.target()) + " " + of.metric().name()))
                .or(() -> metric.object()
                        .map(of -> target(of.target()) + " " + of.metric().name()))
                .or(() -> metric.external()
                        .map(of -> target(of.target()) + " " + of.metric().name()))
                .orElse(metric.type());
    }

    private static String target(V2MetricTarget target) {
        return target.averageUtilization()
                .map(share -> share + "%")
                .or(() -> target.averageValue().map(value -> value.text() + " each of"))
                .or(() -> target.value().map(value -> value.text() + " of"))
                .orElse("");
    }

    private static InstancesDescription scheduled(V1CronJob job) {
        String zone = job.spec().timeZone().map(in -> " " + in).orElse("");
        String at = "at \"" + job.spec().schedule() + "\"" + zone;
        return job.spec()
                .jobTemplate()
                .spec()
                .map(spec -> job(spec, at + (many(spec) ? ", " + runs(spec) : "")))
                .orElseGet(() -> new InstancesDescription(1, 1, false, false, at));
    }

    private static boolean many(V1JobSpec spec) {
        return spec.completions().orElse(1) != 1 || spec.parallelism().orElse(1) != 1;
    }

    private static String runs(V1JobSpec spec) {
        if (!many(spec)) {
            return "runs once";
        }
        int atOnce = spec.parallelism().orElse(1);
        return spec.completions()
                .map(all -> "runs " + all + " times, " + atOnce + " at once")
                .orElse(atOnce + " at once");
    }

    private static InstancesDescription job(V1JobSpec spec, String sentence) {
        int atOnce = Math.min(spec.parallelism().orElse(1), spec.completions().orElse(Integer.MAX_VALUE));
        String retries = spec.backoffLimit()
                .map(most -> ", tried again " + most + " times")
                .orElse("");
        String deadline = spec.activeDeadlineSeconds()
                .map(most -> ", ends within " + Times.text(most))
                .orElse("");
        return new InstancesDescription(atOnce, atOnce, false, false, sentence + retries + deadline);
    }
}
