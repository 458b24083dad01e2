package dev.gantry.tests.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.kubernetes.Kind;
import dev.gantry.kubernetes.Kinds;
import dev.gantry.kubernetes.KubernetesObject;
import dev.gantry.tests.cluster.OnCluster;
import dev.gantry.tests.cluster.TestCluster;
import java.util.List;
import java.util.function.BiFunction;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/**
 * What the generated types write is what a real API server reads. A decode error (400) would hide unknown fields, so
 * the server must either take an object or find fault with what it says (422).
 */
@OnCluster
class RealServerTest {
    @Test
    void readsTheLargestObjectOfEveryKind(TestCluster cluster) throws Exception {
        everyKind(cluster, SampleObjects::largest);
    }

    @Test
    void readsTheSmallestObjectOfEveryKind(TestCluster cluster) throws Exception {
        everyKind(cluster, SampleObjects::smallest);
    }

    private static void everyKind(TestCluster cluster, BiFunction<Kind<?>, String, KubernetesObject> make)
            throws Exception {
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
