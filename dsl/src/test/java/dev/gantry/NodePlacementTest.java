package dev.gantry;

import static dev.gantry.Gantry.*;
import static dev.gantry.Placement.*;
import static dev.gantry.Synthesized.*;
import static dev.gantry.Taint.Effect.NO_EXECUTE;
import static dev.gantry.Taint.Effect.NO_SCHEDULE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.kubernetes.core.V1NodeSelectorRequirement;
import dev.gantry.kubernetes.core.V1NodeSelectorTerm;
import dev.gantry.kubernetes.core.V1PodSpec;
import dev.gantry.kubernetes.core.V1Taint;
import dev.gantry.kubernetes.core.V1Toleration;
import dev.gantry.kubernetes.scheduling.V1PriorityClass;
import java.util.List;
import org.junit.jupiter.api.Test;

class NodePlacementTest {
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
    void alternativesOfNodesAreTermsEachComplete() {
        V1PodSpec pod = pod(order().placed(
                        require(onNodes(label("disktype").is("ssd"))
                                .or(onNodes(label("tier").is("fast")))),
                        require(onNodes(LINUX))));

        assertThat(requiredTerms(pod))
                .extracting(term -> term.matchExpressions().stream()
                        .map(V1NodeSelectorRequirement::key)
                        .toList())
                .containsExactly(List.of("kubernetes.io/os", "disktype"), List.of("kubernetes.io/os", "tier"));
    }

    @Test
    void alternativesThatNoNodeCanMeetAreLeftOut() {
        V1PodSpec pod = pod(order().placed(
                        require(anyOf(
                                onNodes(label("zone").is("a")),
                                onNodes(label("zone").is("b")))),
                        require(anyOf(
                                onNodes(label("zone").is("a")),
                                onNodes(label("zone").is("c"))))));

        assertThat(requiredTerms(pod)).hasSize(1);
        assertThat(requiredTerms(pod).get(0).matchExpressions())
                .singleElement()
                .extracting(V1NodeSelectorRequirement::values)
                .isEqualTo(List.of("a"));
    }

    @Test
    void nodesAreComparedInAllSixWaysAndByName() {
        V1PodSpec pod = pod(order().placed(require(onNodes(
                label("a").in("x", "y"),
                label("b").notIn("x"),
                label("c").exists(),
                label("d").isAbsent(),
                label("e").above(3),
                label("f").below(9),
                named("worker-1")))));

        assertThat(requiredTerms(pod).get(0).matchExpressions())
                .extracting(it -> it.key() + " " + it.operator() + " " + it.values())
                .containsExactly(
                        "a In [x, y]", "b NotIn [x]", "c Exists []", "d DoesNotExist []", "e Gt [3]", "f Lt [9]");
        assertThat(requiredTerms(pod).get(0).matchFields())
                .extracting(it -> it.key() + " " + it.operator() + " " + it.values())
                .containsExactly("metadata.name In [worker-1]");
        assertThat(requiredTerms(pod(order().placed(require(onNodes(notNamed("worker-1"))))))
                        .get(0)
                        .matchFields()
                        .get(0)
                        .operator())
                .isEqualTo(V1NodeSelectorRequirement.Operator.NOT_IN);
    }

    @Test
    void preferredNodesHaveEachTheirWeight() {
        V1PodSpec pod = pod(order().placed(
                        prefer(onNodes(ARM64)).weight(70),
                        prefer(onNodes(label("disktype").is("ssd")).and(AMD64)).weight(30)));

        var preferred = pod.affinity()
                .orElseThrow()
                .nodeAffinity()
                .orElseThrow()
                .preferredDuringSchedulingIgnoredDuringExecution();
        assertThat(preferred).extracting(it -> it.weight()).containsExactly(70, 30);
        assertThat(preferred.get(1).preference().matchExpressions()).hasSize(2);
    }

    @Test
    void toleratesOneTaintOrManyAndForAsLongAsSaid() {
        assertThat(pod(order().placed(
                                        tolerate(taint("dedicated", "payments", NO_SCHEDULE)),
                                        tolerate(taintsOf("spot")),
                                        tolerate(anyTaint("node.kubernetes.io/unreachable", NO_EXECUTE))
                                                .forAtMost(Units.minutes(1)),
                                        tolerate(allTaints())))
                        .tolerations())
                .containsExactly(
                        V1Toleration.of()
                                .operator(V1Toleration.Operator.EQUAL)
                                .key("dedicated")
                                .value("payments")
                                .effect(V1Taint.Effect.NO_SCHEDULE),
                        V1Toleration.of().operator(V1Toleration.Operator.EXISTS).key("spot"),
                        V1Toleration.of()
                                .operator(V1Toleration.Operator.EXISTS)
                                .key("node.kubernetes.io/unreachable")
                                .effect(V1Taint.Effect.NO_EXECUTE)
                                .tolerationSeconds(60),
                        V1Toleration.of().operator(V1Toleration.Operator.EXISTS));
    }

    @Test
    void dedicatedNodesAreRequiredAndTolerated() {
        V1PodSpec pod = pod(order().placed(dedicatedTo("payments").and(require(spreadOver(ZONE)))));

        assertThat(requiredTerms(pod).get(0).matchExpressions())
                .extracting(it -> it.key() + " " + it.operator() + " " + it.values())
                .containsExactly("dedicated In [payments]");
        assertThat(pod.tolerations())
                .containsExactly(V1Toleration.of()
                        .operator(V1Toleration.Operator.EQUAL)
                        .key("dedicated")
                        .value("payments"));
        assertThat(pod.topologySpreadConstraints().get(0).topologyKey()).isEqualTo("topology.kubernetes.io/zone");
    }

    @Test
    void alternativesMultiplyWithinABound() {
        Placement choices = require(choiceOf("a")).and(require(choiceOf("b"))).and(require(choiceOf("c")));

        assertThat(requiredTerms(pod(order().placed(choices)))).hasSize(64);
        assertThat(codes(choices.and(require(choiceOf("d"))))).containsExactly("alternatives-too-many");
    }

    private static AnyNodes choiceOf(String key) {
        return anyOf(
                onNodes(label(key).is("1")),
                onNodes(label(key).is("2")),
                onNodes(label(key).is("3")),
                onNodes(label(key).is("4")));
    }

    private static List<V1NodeSelectorTerm> requiredTerms(V1PodSpec pod) {
        return pod.affinity()
                .orElseThrow()
                .nodeAffinity()
                .orElseThrow()
                .requiredDuringSchedulingIgnoredDuringExecution()
                .orElseThrow()
                .nodeSelectorTerms();
    }

    private static List<String> codes(Placement placement) {
        return Synthesized.codes(app("shop", order().replicas(2).placed(placement)));
    }
}
