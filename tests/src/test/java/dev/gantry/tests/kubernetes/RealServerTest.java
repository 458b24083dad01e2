package dev.gantry.tests.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.kubernetes.Kind;
import dev.gantry.kubernetes.Kinds;
import dev.gantry.kubernetes.KubernetesObject;
import dev.gantry.kubernetes.Quantity;
import dev.gantry.kubernetes.authorization.V1SelfSubjectRulesReview;
import dev.gantry.kubernetes.core.V1Binding;
import dev.gantry.kubernetes.core.V1Pod;
import dev.gantry.kubernetes.scheduling.V1PriorityClass;
import dev.gantry.tests.cluster.OnCluster;
import dev.gantry.tests.cluster.TestCluster;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/**
 * What the generated types write is what a real API server reads. A decode error (400) would hide unknown fields, so
 * the server must either take an object or find fault with what it says (422).
 */
@OnCluster
class RealServerTest {
    /** Nobody schedules it, so that a Binding of its name is free to. */
    private static final String POD_TO_BIND = """
            apiVersion: v1
            kind: Pod
            metadata:
              name: a
            spec:
              schedulerName: nobody
              containers:
                - name: a
                  image: a.invalid/a
            """;

    private static final String RUNTIME_CLASS = """
            apiVersion: node.k8s.io/v1
            kind: RuntimeClass
            metadata:
              name: %s
            handler: a
            overhead:
              podFixed:
                cpu: 1500m
            """;

    @Test
    void readsTheLargestObjectOfEveryKind(TestCluster cluster) throws Exception {
        everyKind(cluster, RealServerTest::largest);
    }

    @Test
    void readsTheSmallestObjectOfEveryKind(TestCluster cluster) throws Exception {
        everyKind(cluster, RealServerTest::smallest);
    }

    /** What the server looks up before it looks at the object must be there. */
    private static KubernetesObject largest(Kind<?> kind, String namespace) {
        KubernetesObject object = SampleObjects.largest(kind, namespace);
        if (object instanceof V1Pod pod) {
            return pod.spec(spec -> spec.serviceAccountName("default")
                    .priorityClassName("system-node-critical")
                    .priority(2_000_001_000)
                    .preemptionPolicy(V1PriorityClass.PreemptionPolicy.PREEMPT_LOWER_PRIORITY)
                    .runtimeClassName(namespace)
                    .overhead(Map.of("cpu", Quantity.of("1500m"))));
        }
        return object instanceof V1Binding binding ? binding.target(target -> target.kind("Node")) : object;
    }

    /** Two kinds mean nothing to the server without a field that no schema requires. */
    private static KubernetesObject smallest(Kind<?> kind, String namespace) {
        KubernetesObject object = SampleObjects.smallest(kind, namespace);
        if (object instanceof V1SelfSubjectRulesReview review) {
            return review.spec(spec -> spec.namespace(namespace));
        }
        return object instanceof V1Binding binding ? binding.target(target -> target.name("node")) : object;
    }

    private static void everyKind(TestCluster cluster, BiFunction<Kind<?>, String, KubernetesObject> make)
            throws Exception {
        cluster.kubectl().apply("somebody", POD_TO_BIND);
        cluster.kubectl().apply("somebody", RUNTIME_CLASS.formatted(cluster.namespace()));
        cluster.deleteAfterwards("runtimeclass/" + cluster.namespace());
        List<Kind<?>> kinds = creatable();
        assertThat(kinds).hasSize(71);
        SoftAssertions softly = new SoftAssertions();
        try (DryRun server = new DryRun(cluster.kubeconfig())) {
            for (Kind<?> kind : kinds) {
                DryRun.Answer answer = server.create(kind, make.apply(kind, cluster.namespace()));
                softly.assertThat(answer.code())
                        .as("%s %s: %s", kind.apiVersion(), kind.name(), answer.body())
                        .isIn(200, 201, 422);
                softly.assertThat(answer.reportsUnknownOrDuplicateFields())
                        .as("%s %s: %s %s", kind.apiVersion(), kind.name(), answer.warnings(), answer.body())
                        .isFalse();
            }
        }
        softly.assertAll();
    }

    /** All but ComponentStatus, which the server only shows. */
    private static List<Kind<?>> creatable() {
        return Kinds.all().stream()
                .filter(kind -> !kind.name().equals("ComponentStatus"))
                .toList();
    }
}
