package dev.gantry;

import static dev.gantry.Gantry.*;
import static dev.gantry.Placement.*;
import static dev.gantry.Synthesized.*;
import static dev.gantry.Taint.Effect.NO_EXECUTE;
import static dev.gantry.Taint.Effect.NO_SCHEDULE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.kubernetes.apps.V1StatefulSet;
import dev.gantry.kubernetes.core.V1PodAffinityTerm;
import dev.gantry.kubernetes.core.V1PodSchedulingGate;
import dev.gantry.kubernetes.core.V1PodSpec;
import dev.gantry.kubernetes.core.V1TopologySpreadConstraint;
import dev.gantry.kubernetes.core.V1TopologySpreadConstraint.WhenUnsatisfiable;
import dev.gantry.kubernetes.meta.V1LabelSelector;
import dev.gantry.kubernetes.node.V1RuntimeClass;
import java.util.List;
import java.util.Map;
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
    void goesOnFromWhatWasSaid() {
        Service company = order().placed(require(spreadOver(ZONE)));

        assertThat(company.placed(said -> said.and(prefer(near(mysql())))))
                .isEqualTo(order().placed(require(spreadOver(ZONE)), prefer(near(mysql()))));
        assertThat(pod(company.placed(prefer(near(mysql())))).topologySpreadConstraints())
                .isEmpty();
    }

    @Test
    void podsOfOthersAreFoundByLabelsAndNamespaces() {
        V1PodSpec pod = pod(order().placed(
                        require(nearPods(label("app").is("redis"), label("tier").exists())
                                .within(REGION)
                                .inNamespaces("cache", "data")
                                .inNamespacesWhere(label("team").is("core"))),
                        prefer(apartFromPods(label("noisy").exists()).inAllNamespaces()),
                        require(apartFromItself(HOST)
                                .matchLabelKeys("pod-template-hash")
                                .mismatchLabelKeys("tenant"))));

        V1PodAffinityTerm near = pod.affinity()
                .orElseThrow()
                .podAffinity()
                .orElseThrow()
                .requiredDuringSchedulingIgnoredDuringExecution()
                .get(0);
        assertThat(near.labelSelector().orElseThrow().matchExpressions())
                .extracting(it -> it.key() + " " + it.operator() + " " + it.values())
                .containsExactly("app In [redis]", "tier Exists []");
        assertThat(near.topologyKey()).isEqualTo("topology.kubernetes.io/region");
        assertThat(near.namespaces()).containsExactly("cache", "data");
        assertThat(near.namespaceSelector().orElseThrow().matchExpressions()).hasSize(1);
        var apart = pod.affinity().orElseThrow().podAntiAffinity().orElseThrow();
        assertThat(apart.preferredDuringSchedulingIgnoredDuringExecution()
                        .get(0)
                        .podAffinityTerm()
                        .namespaceSelector())
                .contains(V1LabelSelector.of());
        assertThat(apart.requiredDuringSchedulingIgnoredDuringExecution().get(0).matchLabelKeys())
                .containsExactly("pod-template-hash");
        assertThat(apart.requiredDuringSchedulingIgnoredDuringExecution().get(0).mismatchLabelKeys())
                .containsExactly("tenant");
    }

    @Test
    void aSpreadSaysAllThatTheSchedulerKnows() {
        var constraint = pod(order().placed(require(spreadOver(ZONE)
                        .maxSkew(2)
                        .minDomains(3)
                        .nodeAffinityPolicy(Spread.NodePolicy.IGNORE)
                        .nodeTaintsPolicy(Spread.NodePolicy.HONOR)
                        .matchLabelKeys("tenant"))))
                .topologySpreadConstraints()
                .get(0);

        assertThat(constraint.minDomains()).contains(3);
        assertThat(constraint.nodeAffinityPolicy()).contains(V1TopologySpreadConstraint.NodeAffinityPolicy.IGNORE);
        assertThat(constraint.nodeTaintsPolicy()).contains(V1TopologySpreadConstraint.NodeTaintsPolicy.HONOR);
        assertThat(constraint.matchLabelKeys()).containsExactly("tenant");
        assertThat(pod(order().placed(require(spreadOver(ZONE).acrossVersions())))
                        .topologySpreadConstraints()
                        .get(0)
                        .matchLabelKeys())
                .isEmpty();
    }

    @Test
    void whoPlacesAndRunsItAndWhen() {
        V1RuntimeClass gvisor = V1RuntimeClass.of("gvisor", "runsc");
        Service service = order().placed(
                        runtimeClass(gvisor),
                        scheduledBy("bin-packer"),
                        schedulingGate("example.com/quota"),
                        nodeSelector("disktype", "ssd"));

        assertThat(pod(service).runtimeClassName()).contains("gvisor");
        assertThat(pod(service).schedulerName()).contains("bin-packer");
        assertThat(pod(service).schedulingGates()).containsExactly(V1PodSchedulingGate.of("example.com/quota"));
        assertThat(pod(service).nodeSelector()).containsExactly(Map.entry("disktype", "ssd"));
        assertThat(app("shop", service).synth().all(V1RuntimeClass.class)).containsExactly(gvisor);
        assertThat(pod(order().placed(existingRuntimeClass("kata"))).runtimeClassName())
                .contains("kata");
    }

    @Test
    void saysItselfInSentences() {
        Placement placement = require(spreadOver(ZONE).minDomains(3))
                .and(prefer(apartFromItself(HOST)))
                .and(prefer(near(mysql())).weight(50))
                .and(require(onNodes(LINUX, label("disktype").in("ssd", "nvme"))))
                .and(require(
                        onNodes(label("gpu").exists()).or(onNodes(label("cores").above(16)))))
                .and(require(apartFromPods(label("noisy").exists()).inAllNamespaces()))
                .and(tolerate(taint("dedicated", "payments", NO_SCHEDULE)))
                .and(tolerate(anyTaint("spot", NO_EXECUTE)).forAtMost(Units.seconds(90)))
                .and(existingPriority("high"))
                .and(schedulingGate("example.com/quota"));

        assertThat(placement.sentences())
                .containsExactly(
                        "required: spread over zones, skew at most 1, at least 3 zones",
                        "preferred, weight 100: no two instances in one host",
                        "preferred, weight 50: near mysql, in the same zone",
                        "required: on nodes where kubernetes.io/os is linux and disktype is ssd or nvme",
                        "required: on nodes where either gpu is set, or cores is above 16",
                        "required: no pod where noisy is set, in the same host, in any namespace",
                        "tolerates dedicated=payments:NoSchedule",
                        "tolerates all taints of spot with effect NoExecute, for 90 s at most",
                        "priority high",
                        "not placed until gate example.com/quota is lifted");
        assertThat(placement).hasToString(String.join("; ", placement.sentences()));
    }

    @Test
    void whatCannotBeIsAProblem() {
        assertThat(codes(prefer(near(mysql())).weight(0))).containsExactly("weight-out-of-range");
        assertThat(codes(prefer(onNodes(LINUX)).weight(101))).containsExactly("weight-out-of-range");
        assertThat(codes(require(spreadOver(ZONE).maxSkew(0)))).containsExactly("skew-out-of-range");
        assertThat(codes(require(spreadOver(ZONE).minDomains(0)))).containsExactly("domains-out-of-range");
        assertThat(codes(prefer(spreadOver(ZONE).minDomains(3)))).containsExactly("domains-preferred");
        assertThat(codes(require(spreadOver(ZONE)).and(require(spreadOver(ZONE).maxSkew(2)))))
                .containsExactly("spread-repeated");
        assertThat(codes(tolerate(anyTaint("spot", NO_SCHEDULE)).forAtMost(Units.seconds(5))))
                .containsExactly("toleration-time");
        assertThat(codes(tolerate(taintsOf("spot")).forAtMost(Units.seconds(5))))
                .containsExactly("toleration-time");
        assertThat(codes(existingPriority("low").and(existingPriority("high")))).containsExactly("placement-ambiguous");
        assertThat(codes(require(apartFromItself(HOST).matchLabelKeys("tenant").mismatchLabelKeys("tenant"))))
                .containsExactly("label-key-contradictory");
    }

    @Test
    void whatContradictsItselfIsAProblem() {
        for (Placement never : List.of(
                require(onNodes(label("disktype").is("ssd"), label("disktype").is("hdd"))),
                require(onNodes(label("disktype").in("ssd", "nvme")))
                        .and(require(onNodes(label("disktype").notIn("nvme", "ssd")))),
                require(onNodes(label("gpu").exists(), label("gpu").isAbsent())),
                require(onNodes(label("cores").above(3), label("cores").below(4))),
                require(onNodes(named("a"), named("b"))),
                nodeSelector("disktype", "ssd").and(nodeSelector("disktype", "hdd")),
                nodeSelector("disktype", "ssd")
                        .and(require(onNodes(label("disktype").isAbsent()))),
                nodeSelector("zone", "c")
                        .and(require(anyOf(
                                onNodes(label("zone").is("a")),
                                onNodes(label("zone").is("b"))))),
                require(near(mysql()).within(HOST)).and(require(apartFrom(mysql()))),
                prefer(onNodes(label("gpu").exists(), label("gpu").isAbsent())))) {
            assertThat(codes(never)).as("%s", never).containsExactly("placement-contradictory");
        }
        assertThat(problems(app(
                                "shop",
                                order().placed(require(
                                        onNodes(label("a").is("x"), label("a").is("y"))))))
                        .get(0)
                        .what())
                .isEqualTo("No node can be right: a is x and a is y.");
    }

    @Test
    void saidTwiceIsSaidOnce() {
        Placement spread = require(spreadOver(ZONE)).and(require(onNodes(LINUX)));

        assertThat(pod(order().placed(spread, spread))).isEqualTo(pod(order().placed(spread)));
    }

    private static List<String> codes(Placement placement) {
        return Synthesized.codes(app("shop", order().replicas(2).placed(placement)));
    }
}
