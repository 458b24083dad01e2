package dev.gantry;

import static dev.gantry.Gantry.*;
import static dev.gantry.Replicas.*;
import static dev.gantry.Synthesized.*;
import static dev.gantry.Units.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.kubernetes.IntOrString;
import dev.gantry.kubernetes.autoscaling.V2HorizontalPodAutoscaler;
import dev.gantry.kubernetes.policy.V1PodDisruptionBudget;
import org.junit.jupiter.api.Test;

class ReplicasTest {
    private static final Service SCALED = order().requests(millicores(250), mebibytes(512))
            .replicas(between(3, 10).onCpu(percent(70)));

    @Test
    void aFixedNumberIsWritten() {
        assertThat(spec(order()).replicas()).contains(1);
        assertThat(spec(order().replicas(3)).replicas()).contains(3);
        assertThat(spec(order().replicas(0)).replicas()).contains(0);
    }

    @Test
    void anAutoscaledNumberIsLeftToTheAutoscaler() {
        V2HorizontalPodAutoscaler scaler = app("shop", SCALED).synth().get(V2HorizontalPodAutoscaler.class, SCALED);

        assertThat(spec(SCALED).replicas()).isEmpty();
        assertThat(scaler.spec().minReplicas()).contains(3);
        assertThat(scaler.spec().maxReplicas()).isEqualTo(10);
        assertThat(scaler.spec().scaleTargetRef().kind()).isEqualTo("Deployment");
        assertThat(scaler.spec()
                        .metrics()
                        .get(0)
                        .resource()
                        .orElseThrow()
                        .target()
                        .averageUtilization())
                .contains(70);
    }

    @Test
    void theLastWordWins() {
        assertThat(spec(SCALED.replicas(2)).replicas()).contains(2);
        assertThat(app("shop", SCALED.replicas(2)).synth().all(V2HorizontalPodAutoscaler.class))
                .isEmpty();
    }

    @Test
    void severalInstancesLoseOneAtATime() {
        V1PodDisruptionBudget budget = app("shop", SCALED).synth().get(V1PodDisruptionBudget.class, SCALED);

        assertThat(budget.spec().orElseThrow().maxUnavailable()).contains(IntOrString.of(1));
        assertThat(budget.spec().orElseThrow().minAvailable()).isEmpty();
    }

    @Test
    void whatCannotBeIsAProblem() {
        assertThat(codes(app("shop", order().replicas(-1)))).containsExactly("replicas-negative");
        assertThat(codes(app("shop", SCALED.replicas(between(0, 2).onCpu(percent(70))))))
                .containsExactly("replicas-out-of-range");
        assertThat(codes(app("shop", SCALED.replicas(between(3, 2).onCpu(percent(70))))))
                .containsExactly("replicas-out-of-range");
        assertThat(codes(app("shop", SCALED.replicas(between(1, 2).onCpu(percent(101))))))
                .containsExactly("use-out-of-range");
    }

    @Test
    void anAutoscalerNeedsARequest() {
        assertThat(codes(app("shop", order().replicas(between(1, 2).onCpu(percent(70))))))
                .containsExactly("autoscaler-without-request");
        assertThat(codes(app("shop", SCALED.sidecar(sidecar("proxy", image("envoy", "1"))))))
                .containsExactly("autoscaler-without-request");
    }
}
