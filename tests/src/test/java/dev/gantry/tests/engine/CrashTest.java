package dev.gantry.tests.engine;

import static dev.gantry.tests.engine.Things.config;
import static dev.gantry.tests.engine.Things.service;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.gantry.apply.DestroyOptions;
import dev.gantry.apply.Engine;
import dev.gantry.apply.PlanOptions;
import dev.gantry.apply.Progress;
import dev.gantry.cluster.Cluster;
import dev.gantry.cluster.Connection;
import dev.gantry.kubernetes.KubernetesObject;
import dev.gantry.manifest.Manifest;
import dev.gantry.tests.cluster.OnEveryCluster;
import dev.gantry.tests.cluster.TestCluster;
import dev.gantry.time.Time;
import java.util.List;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Killed at any write, and run again: nothing is orphaned. The Lease of one that was killed is nobody's when it has expired, and the
 * next that writes takes it.
 */
@OnEveryCluster
class CrashTest {
    private static final KubernetesObject[] FIRST = {config("a", "1"), config("b", "1"), service("c")};
    private static final KubernetesObject[] SECOND = {config("b", "2"), config("d", "1"), config("e", "1")};

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8})
    void leavesNothingBehindWhenTheFirstApplyIsKilled(int writes, TestCluster cluster) {
        applyAndDie(cluster, writes, FIRST);
        try (Shop shop = Shop.on(cluster).hurried()) {
            assertThat(shop.apply(SECOND).succeeded()).isTrue();
            assertConverged(shop);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void leavesNothingBehindWhenALaterApplyIsKilled(int writes, TestCluster cluster) {
        try (Shop shop = Shop.on(cluster).hurried()) {
            shop.apply(FIRST);
            applyAndDie(cluster, writes, SECOND);
            assertThat(shop.apply(SECOND).succeeded()).isTrue();
            assertConverged(shop);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
    void destroysTheRestWhenADestroyIsKilled(int writes, TestCluster cluster) {
        try (Shop shop = Shop.on(cluster).hurried();
                Cluster dying = dying(cluster, writes)) {
            shop.apply(FIRST);
            Engine engine = Engine.on(dying, new HurriedTime());
            DestroyOptions here = DestroyOptions.DEFAULT.namespace(cluster.namespace());
            dies(() -> engine.apply(engine.planDestroy("shop", here), Shop.WAITING, Progress.silent()));

            assertThat(shop.apply(shop.planDestroy(DestroyOptions.DEFAULT)).succeeded())
                    .isTrue();
            assertThat(shop.versions("configmaps,services,secrets").keySet())
                    .containsExactly("ConfigMap/kube-root-ca.crt");
        }
    }

    private static void applyAndDie(TestCluster cluster, int writes, KubernetesObject... objects) {
        try (Cluster dying = dying(cluster, writes)) {
            Engine engine = Engine.on(dying, new HurriedTime());
            PlanOptions here = PlanOptions.DEFAULT.namespace(cluster.namespace());
            dies(() -> engine.apply(
                    engine.plan(Manifest.of("shop", List.of(objects)), here), Shop.WAITING, Progress.silent()));
        }
    }

    /** It may also come to its end, if it needs no more writes than it is allowed. */
    private static void dies(ThrowingCallable apply) {
        Throwable end = catchThrowable(apply);
        if (end != null) {
            assertThat(end).isInstanceOf(DyingCluster.Killed.class);
        }
    }

    private static Cluster dying(TestCluster cluster, int writes) {
        return new DyingCluster(
                Connection.DEFAULT.kubeconfig(cluster.kubeconfig()).open(Time.system()), writes);
    }

    private static void assertConverged(Shop shop) {
        assertThat(shop.versions("configmaps,services").keySet())
                .containsExactlyInAnyOrder(
                        "ConfigMap/kube-root-ca.crt",
                        "ConfigMap/gantry-shop",
                        "ConfigMap/b",
                        "ConfigMap/d",
                        "ConfigMap/e");
        assertThat(shop.releases()).last().asString().endsWith(" READY");
        assertThat(shop.versions("secrets").keySet())
                .as("what is kept of releases is what the history has")
                .isEqualTo(shop.releases().stream()
                        .map(release -> "Secret/gantry-shop.release-" + release.substring(0, release.indexOf(' ')))
                        .collect(Collectors.toSet()));
        assertThat(shop.plan(SECOND).isEmpty()).isTrue();
    }
}
