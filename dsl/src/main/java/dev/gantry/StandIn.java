package dev.gantry;

import dev.gantry.kubernetes.apps.V1Deployment;
import dev.gantry.kubernetes.apps.V1DeploymentSpec;
import dev.gantry.kubernetes.core.V1PodTemplateSpec;
import dev.gantry.kubernetes.meta.V1LabelSelector;
import dev.gantry.kubernetes.meta.V1ObjectMeta;
import dev.gantry.rollout.Rollout;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The second Deployment of a service whose versions are tried beside each other. It is the first one under another name, without
 * replicas: its pods have that name in their labels, so that no selector of the one finds pods of the other.
 */
final class StandIn {
    private static final String CANARY = "-canary";
    private static final String GREEN = "-green";

    private final String first;
    private final String suffix;
    private final Rollout rollout;
    private final Optional<Analysis> analysis;

    private StandIn(String first, String suffix, Rollout rollout, Optional<Analysis> analysis) {
        this.first = first;
        this.suffix = suffix;
        this.rollout = rollout;
        this.analysis = analysis;
    }

    /** Null where the workload has none. */
    static @Nullable StandIn of(Words words) {
        if (words.upgrade == null) {
            return null;
        }
        if (words.upgrade.value() instanceof Canary canary) {
            List<Rollout.Step> steps = new ArrayList<>();
            for (Step step : canary.steps()) {
                steps.add(new Rollout.Step(step.share().value(), seconds(step.pause())));
            }
            return new StandIn(words.name, CANARY, new Rollout.Canary(steps), canary.analysis());
        }
        return words.upgrade.value() instanceof BlueGreen blueGreen
                ? new StandIn(
                        words.name, GREEN, new Rollout.BlueGreen(seconds(blueGreen.keepOldFor())), blueGreen.analysis())
                : null;
    }

    private static Duration seconds(Duration duration) {
        return Duration.ofSeconds(Seconds.of(duration));
    }

    Optional<Analysis> analysis() {
        return analysis;
    }

    String name() {
        return first + suffix;
    }

    /** Whether calls go to it and to the first one alike; else to one of them. */
    boolean sharesCalls() {
        return rollout instanceof Rollout.Canary;
    }

    /** What the first one says of the upgrade. */
    void annotate(Map<String, String> annotations) {
        annotations.put(Rollout.ANNOTATION, rollout.text());
        analysis.ifPresent(it -> annotations.put(Rollout.ANALYSIS, it.name()));
    }

    V1Deployment beside(V1Deployment deployment, Scene scene) {
        V1DeploymentSpec spec = deployment.spec();
        V1PodTemplateSpec template = spec.template();
        V1ObjectMeta pods = template.metadata().orElse(V1ObjectMeta.of());
        Map<String, String> labels =
                new TreeMap<>(deployment.metadata().map(V1ObjectMeta::labels).orElse(Map.of()));
        labels.putAll(scene.selector(name()));
        return V1Deployment.of(
                        name(),
                        spec.replicas(0)
                                .selector(V1LabelSelector.of().matchLabels(scene.selector(name())))
                                .template(template.metadata(pods.labels(podLabels(pods, scene)))))
                .metadata(V1ObjectMeta.of()
                        .name(name())
                        .labels(labels)
                        .annotations(Map.of(Rollout.STAND_IN_FOR, "deployment/" + first)));
    }

    private Map<String, String> podLabels(V1ObjectMeta pods, Scene scene) {
        Map<String, String> labels = new TreeMap<>(pods.labels());
        labels.putAll(scene.selector(name()));
        return labels;
    }
}
