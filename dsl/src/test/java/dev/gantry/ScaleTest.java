package dev.gantry;

import static dev.gantry.Budget.*;
import static dev.gantry.Gantry.*;
import static dev.gantry.Metric.*;
import static dev.gantry.Pace.*;
import static dev.gantry.Replicas.between;
import static dev.gantry.Synthesized.*;
import static dev.gantry.Units.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.kubernetes.IntOrString;
import dev.gantry.kubernetes.Quantity;
import dev.gantry.kubernetes.apps.V1StatefulSet;
import dev.gantry.kubernetes.autoscaling.V2HPAScalingRules;
import dev.gantry.kubernetes.autoscaling.V2HorizontalPodAutoscaler;
import dev.gantry.kubernetes.autoscaling.V2HorizontalPodAutoscalerSpec;
import dev.gantry.kubernetes.autoscaling.V2MetricSpec;
import dev.gantry.kubernetes.core.V1Service;
import dev.gantry.kubernetes.policy.V1PodDisruptionBudget;
import dev.gantry.kubernetes.policy.V1PodDisruptionBudgetSpec;
import dev.gantry.kubernetes.policy.V1PodDisruptionBudgetSpec.UnhealthyPodEvictionPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How many instances run, what that depends on, and how many may go. */
class ScaleTest {
    private static final Service SIZED = order().requests(millicores(250), mebibytes(512));

    private static V2HorizontalPodAutoscalerSpec scaler(Replicas replicas) {
        return app("shop", SIZED.replicas(replicas))
                .synth()
                .get(V2HorizontalPodAutoscaler.class, "order")
                .spec();
    }

    private static List<String> wrong(Replicas replicas) {
        return codes(app("shop", SIZED.replicas(replicas)));
    }

    private static V1PodDisruptionBudgetSpec budget(Service service) {
        return app("shop", service)
                .synth()
                .get(V1PodDisruptionBudget.class, service)
                .spec()
                .orElseThrow();
    }

    @Test
    void looksAtSeveralThings() {
        List<V2MetricSpec> metrics = scaler(between(3, 10)
                        .onCpu(percent(70))
                        .onMemory(mebibytes(400))
                        .on(cpuOf("order", percent(60)))
                        .on(perPod("requests").averaging(100))
                        .on(external("queue").label("name", "orders").averaging(30))
                        .on(ofObject(V1Service.of("gateway"), "calls").totalling(Quantity.of("2k"))))
                .metrics();

        assertThat(metrics)
                .extracting(V2MetricSpec::type)
                .containsExactly("Resource", "Resource", "ContainerResource", "Pods", "External", "Object");
        assertThat(metrics.get(1).resource().orElseThrow().target().averageValue())
                .contains(Quantity.of("400Mi"));
        assertThat(metrics.get(2).containerResource().orElseThrow().container()).isEqualTo("order");
        assertThat(metrics.get(2).containerResource().orElseThrow().name()).isEqualTo("cpu");
        assertThat(metrics.get(3).pods().orElseThrow().target().averageValue()).contains(Quantity.of("100"));
        assertThat(metrics.get(4)
                        .external()
                        .orElseThrow()
                        .metric()
                        .selector()
                        .orElseThrow()
                        .matchLabels())
                .isEqualTo(Map.of("name", "orders"));
        assertThat(metrics.get(5).object().orElseThrow().target().value()).contains(Quantity.of("2k"));
        assertThat(metrics.get(5).object().orElseThrow().describedObject().kind())
                .isEqualTo("Service");
    }

    @Test
    void theLastWordOnASubjectWins() {
        var metrics =
                scaler(between(1, 2).onCpu(percent(70)).onCpu(millicores(500))).metrics();

        assertThat(metrics).hasSize(1);
        assertThat(metrics.get(0).resource().orElseThrow().target().averageValue())
                .contains(Quantity.of("500m"));
    }

    @Test
    void goesAtAPace() {
        var behavior = scaler(between(1, 20)
                        .onCpu(percent(70))
                        .scaleUp(atMost(4)
                                .per(seconds(60))
                                .or(atMost(percent(100)).per(seconds(15))))
                        .scaleDown(atMost(1).per(minutes(5)).stableFor(minutes(10))))
                .behavior()
                .orElseThrow();

        V2HPAScalingRules up = behavior.scaleUp().orElseThrow();
        assertThat(up.selectPolicy()).contains("Max");
        assertThat(up.policies().get(0).type()).isEqualTo("Pods");
        assertThat(up.policies().get(0).periodSeconds()).isEqualTo(60);
        assertThat(up.policies().get(1).type()).isEqualTo("Percent");
        assertThat(up.policies().get(1).value()).isEqualTo(100);
        assertThat(behavior.scaleDown().orElseThrow().stabilizationWindowSeconds())
                .contains(600);
    }

    @Test
    void neverGoesInADirectionWhereSaid() {
        var behavior = scaler(
                        between(1, 20).onCpu(percent(70)).scaleDown(never()).scaleUp(after(minutes(1))))
                .behavior()
                .orElseThrow();

        assertThat(behavior.scaleDown().orElseThrow().selectPolicy()).contains("Disabled");
        assertThat(behavior.scaleUp().orElseThrow().policies()).isEmpty();
        assertThat(behavior.scaleUp().orElseThrow().stabilizationWindowSeconds())
                .contains(60);
    }

    @Test
    void aStatefulServiceScalesToo() {
        StatefulService service = mysql().requests(millicores(1), mebibytes(1))
                .replicas(between(2, 3).onCpu(percent(70)));

        var manifest = app("shop", service).synth();

        assertThat(manifest.get(V1StatefulSet.class, service).spec().replicas()).isEmpty();
        assertThat(manifest.get(V2HorizontalPodAutoscaler.class, service)
                        .spec()
                        .scaleTargetRef()
                        .kind())
                .isEqualTo("StatefulSet");
    }

    @Test
    void whatCannotBeAimedAtIsAProblem() {
        assertThat(wrong(between(1, 2).on(perPod("requests").averaging(0)))).containsExactly("use-out-of-range");
        assertThat(wrong(between(1, 2).on(cpuOf("proxy", percent(50))))).containsExactly("container-unknown");
        assertThat(wrong(between(1, 2).onCpu(percent(50)).scaleUp(atMost(0).per(seconds(1)))))
                .containsExactly("pace-out-of-range");
        assertThat(wrong(between(1, 2).onCpu(percent(50)).scaleUp(atMost(1).per(hours(1)))))
                .containsExactly("pace-out-of-range");
        assertThat(wrong(between(1, 2).onCpu(percent(50)).scaleUp(after(hours(2)))))
                .containsExactly("pace-out-of-range");
        Pace one = atMost(1).per(Duration.ofMinutes(1));
        assertThat(wrong(between(1, 2).onCpu(percent(50)).scaleUp(one.or(one).and(one))))
                .containsExactly("pace-mixed");
    }

    @Test
    void useIsMeasuredAgainstWhatIsRequested() {
        Sidecar proxy = sidecar("proxy", image("envoy", "1"));
        Service beside = SIZED.sidecar(proxy);

        assertThat(codes(app("shop", beside.replicas(between(1, 2).onCpu(percent(50))))))
                .containsExactly("autoscaler-without-request");
        assertThat(app("shop", beside.replicas(between(1, 2).on(cpuOf("order", percent(50)))))
                        .synth()
                        .objects())
                .isNotEmpty();
        assertThat(codes(app("shop", beside.replicas(between(1, 2).on(cpuOf("proxy", percent(50)))))))
                .containsExactly("autoscaler-without-request");
        assertThat(app("shop", order().replicas(between(1, 2).onCpu(millicores(500))))
                        .synth()
                        .objects())
                .as("a mean is measured against nothing")
                .isNotEmpty();
        assertThat(app(
                                "shop",
                                order().podRequests(cores(1), gibibytes(1))
                                        .replicas(between(1, 2).onCpu(percent(50))))
                        .synth()
                        .objects())
                .isNotEmpty();
    }

    @Test
    void maintenanceTakesAwayAsManyAsSaid() {
        Service three = order().replicas(3);

        assertThat(budget(three.disruptionBudget(minAvailable(percent(50)))).minAvailable())
                .contains(IntOrString.of("50%"));
        assertThat(budget(three.disruptionBudget(minAvailable(2))).maxUnavailable())
                .isEmpty();
        assertThat(budget(three.disruptionBudget(maxUnavailable(2).holdingUnhealthy()))
                        .unhealthyPodEvictionPolicy())
                .contains(UnhealthyPodEvictionPolicy.IF_HEALTHY_BUDGET);
        assertThat(budget(order().disruptionBudget(maxUnavailable(1))).maxUnavailable())
                .as("said, so made")
                .contains(IntOrString.of(1));
        assertThat(budget(three.without(Default.DISRUPTION_BUDGET).disruptionBudget(maxUnavailable(1)))
                        .maxUnavailable())
                .contains(IntOrString.of(1));
    }

    @Test
    void aBudgetThatLetsNoneGoIsAProblem() {
        Service three = order().replicas(3);

        assertThat(codes(app("shop", three.disruptionBudget(minAvailable(3))))).containsExactly("budget-blocks-drain");
        assertThat(codes(app("shop", three.disruptionBudget(maxUnavailable(0)))))
                .containsExactly("budget-blocks-drain");
        assertThat(codes(app("shop", three.disruptionBudget(minAvailable(percent(67))))))
                .as("rounded up")
                .containsExactly("budget-blocks-drain");
        assertThat(codes(app("shop", order().disruptionBudget(minAvailable(1)))))
                .containsExactly("budget-blocks-drain");
        assertThat(codes(app(
                        "shop", SIZED.replicas(between(2, 9).onCpu(percent(50))).disruptionBudget(minAvailable(2)))))
                .containsExactly("budget-blocks-drain");
    }
}
