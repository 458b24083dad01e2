package dev.gantry;

import static dev.gantry.Gantry.*;
import static dev.gantry.Placement.*;
import static dev.gantry.Synthesized.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.kubernetes.apps.V1StatefulSet;
import dev.gantry.kubernetes.core.V1NodeSelectorRequirement;
import dev.gantry.kubernetes.core.V1PodAffinityTerm;
import dev.gantry.kubernetes.core.V1PodSpec;
import dev.gantry.kubernetes.core.V1Toleration;
import dev.gantry.kubernetes.core.V1TopologySpreadConstraint;
import dev.gantry.kubernetes.core.V1TopologySpreadConstraint.WhenUnsatisfiable;
import dev.gantry.kubernetes.scheduling.V1PriorityClass;
import org.junit.jupiter.api.Test;

class PlacementTest {
    @Test
    void aRequiredSpreadReplacesTheDefaultOfItsTopologyOnly() {
        V1PodSpec pod = pod(order().replicas(3).placed(require(spreadOver(ZONE).maxSkew(2))));

        assertThat(pod.topologySpreadConstraints())
                .extracting(V1TopologySpreadConstraint::topologyKey)
                .containsExactly("topology.kubernetes.io/zone", "kubernetes.io/hostname");
        assertThat(pod.topologySpreadConstraints().get(0).whenUnsatisfiable())
                .isEqualTo(WhenUnsatisfiable.DO_NOT_SCHEDULE);
        assertThat(pod.topologySpreadConstraints().get(0).maxSkew()).isEqualTo(2);
        assertThat(pod.topologySpreadConstraints().get(1).whenUnsatisfiable())
                .isEqualTo(WhenUnsatisfiable.SCHEDULE_ANYWAY);
    }

    @Test
    void eachVersionOfADeploymentIsSpreadByItself() {
        assertThat(pod(order().placed(prefer(spreadOver(ZONE))))
                        .topologySpreadConstraints()
                        .get(0)
                        .matchLabelKeys())
                .containsExactly("pod-template-hash");
        StatefulService stateful = mysql().placed(prefer(spreadOver(ZONE)));
        assertThat(app("shop", stateful)
                        .synth()
                        .get(V1StatefulSet.class, stateful)
                        .spec()
                        .template()
                        .spec()
                        .orElseThrow()
                        .topologySpreadConstraints()
                        .get(0)
                        .matchLabelKeys())
                .isEmpty();
    }

    @Test
    void standsApartFromItselfAndNearOthers() {
        V1PodSpec pod = pod(order().placed(
                        require(apartFromItself(HOST)), prefer(near(mysql())).weight(50)));

        V1PodAffinityTerm apart = pod.affinity()
                .orElseThrow()
                .podAntiAffinity()
                .orElseThrow()
                .requiredDuringSchedulingIgnoredDuringExecution()
                .get(0);
        assertThat(apart.topologyKey()).isEqualTo("kubernetes.io/hostname");
        assertThat(apart.labelSelector().orElseThrow().matchLabels()).containsEntry("app.kubernetes.io/name", "order");
        var near = pod.affinity()
                .orElseThrow()
                .podAffinity()
                .orElseThrow()
                .preferredDuringSchedulingIgnoredDuringExecution()
                .get(0);
        assertThat(near.weight()).isEqualTo(50);
        assertThat(near.podAffinityTerm().topologyKey()).isEqualTo("topology.kubernetes.io/zone");
        assertThat(near.podAffinityTerm().labelSelector().orElseThrow().matchLabels())
                .containsEntry("app.kubernetes.io/name", "mysql");
    }

    @Test
    void whereNearAndApartAreMeasuredCanBeSaid() {
        V1PodSpec pod = pod(order().placed(
                        require(near(mysql()).within(HOST)),
                        prefer(apartFrom(mysql()).within(ZONE))));

        assertThat(pod.affinity()
                        .orElseThrow()
                        .podAffinity()
                        .orElseThrow()
                        .requiredDuringSchedulingIgnoredDuringExecution()
                        .get(0)
                        .topologyKey())
                .isEqualTo("kubernetes.io/hostname");
        assertThat(pod.affinity()
                        .orElseThrow()
                        .podAntiAffinity()
                        .orElseThrow()
                        .preferredDuringSchedulingIgnoredDuringExecution()
                        .get(0)
                        .podAffinityTerm()
                        .topologyKey())
                .isEqualTo("topology.kubernetes.io/zone");
    }

    @Test
    void allRequiredNodeLabelsHoldAtOnce() {
        V1PodSpec pod = pod(order().placed(
                        require(onNodes(label("disktype").in("ssd", "nvme"))),
                        require(onNodes(label("gpu").isAbsent()))));

        var terms = pod.affinity()
                .orElseThrow()
                .nodeAffinity()
                .orElseThrow()
                .requiredDuringSchedulingIgnoredDuringExecution()
                .orElseThrow()
                .nodeSelectorTerms();
        assertThat(terms).hasSize(1);
        assertThat(terms.get(0).matchExpressions())
                .extracting(V1NodeSelectorRequirement::key)
                .containsExactly("disktype", "gpu");
        assertThat(terms.get(0).matchExpressions().get(0).values()).containsExactly("ssd", "nvme");
    }

    @Test
    void toleratesTaintsAndTakesItsPriorityAlong() {
        V1PriorityClass payments = V1PriorityClass.of("payments", 100_000);
        Service service = order().placed(
                        tolerate(taint("dedicated", "payments", Taint.Effect.NO_SCHEDULE)),
                        tolerate(anyTaint("spot", Taint.Effect.NO_EXECUTE)),
                        priority(payments));

        assertThat(pod(service).tolerations())
                .extracting(V1Toleration::operator)
                .containsExactly(
                        java.util.Optional.of(V1Toleration.Operator.EQUAL),
                        java.util.Optional.of(V1Toleration.Operator.EXISTS));
        assertThat(pod(service).priorityClassName()).contains("payments");
        assertThat(app("shop", service).synth().all(V1PriorityClass.class)).containsExactly(payments);
        assertThat(app("shop", order().placed(existingPriority("mine"))).synth().all(V1PriorityClass.class))
                .isEmpty();
    }

    @Test
    void goesOnFromWhatWasSaid() {
        Service company = order().placed(require(spreadOver(ZONE)));

        assertThat(company.placed(said -> said.and(prefer(near(mysql())))))
                .isEqualTo(order().placed(require(spreadOver(ZONE)), prefer(near(mysql()))));
        assertThat(pod(company.placed(prefer(near(mysql())))).topologySpreadConstraints())
                .isEmpty();
    }

    @Test
    void whatCannotBeIsAProblem() {
        assertThat(codes(app("shop", order().placed(prefer(near(mysql())).weight(0)))))
                .containsExactly("weight-out-of-range");
        assertThat(codes(app("shop", order().placed(require(spreadOver(ZONE).maxSkew(0))))))
                .containsExactly("skew-out-of-range");
    }
}
