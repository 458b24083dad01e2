package dev.gantry.tests.engine;

import static dev.gantry.tests.engine.Things.config;
import static dev.gantry.tests.engine.Things.deployment;
import static dev.gantry.tests.engine.Things.statefulSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.apply.DestroyOptions;
import dev.gantry.kubernetes.apps.V1Deployment;
import dev.gantry.kubernetes.core.V1ConfigMap;
import dev.gantry.kubernetes.core.V1ConfigMapEnvSource;
import dev.gantry.kubernetes.core.V1EnvFromSource;
import dev.gantry.plan.Plan;
import dev.gantry.tests.cluster.OnEveryCluster;
import dev.gantry.tests.cluster.TestCluster;
import org.junit.jupiter.api.Test;

/** Configuration that an earlier revision of a workload names goes when the revision does, and not before. */
@OnEveryCluster(simulatedNodes = true)
class SupersededTest {
    private static final V1ConfigMap ONE = config("web-1", "hello").immutable(true);
    private static final V1ConfigMap TWO = config("web-2", "hi").immutable(true);

    private static V1Deployment reading(V1ConfigMap config, int history) {
        V1EnvFromSource source =
                V1EnvFromSource.of().configMapRef(V1ConfigMapEnvSource.of().name(config.name()));
        return deployment("web", "registry.example/web:1")
                .spec(spec -> spec.revisionHistoryLimit(history)
                        .template(template -> template.spec(
                                pod -> pod.containers("app", container -> container.plusEnvFrom(source)))));
    }

    @Test
    void staysWhileARevisionThatARollbackReturnsToNamesIt(TestCluster cluster) {
        try (Shop shop = Shop.on(cluster)) {
            shop.apply(ONE, reading(ONE, 3));

            Plan plan = shop.plan(TWO, reading(TWO, 3));
            assertThat(plan.toString())
                    .containsPattern("= ConfigMap/web-1 \\(kept while ReplicaSet/web-\\w+ names it\\)");
            assertThat(shop.apply(plan).succeeded()).isTrue();
            assertThat(cluster.kubectl().exists("configmap/web-1")).isTrue();

            assertThat(shop.plan(TWO, reading(TWO, 3)).isEmpty())
                    .as("what is kept is nothing to do")
                    .isTrue();
            assertThat(shop.plan(ONE, TWO, reading(ONE, 3)).toString())
                    .as("it is a member still, so that returning to it adopts nothing")
                    .doesNotContain("adopted");
        }
    }

    @Test
    void goesWithTheLastRevisionThatNamesIt(TestCluster cluster) {
        try (Shop shop = Shop.on(cluster)) {
            shop.apply(ONE, reading(ONE, 0));
            String old = cluster.kubectl()
                    .get("replicasets")
                    .at("/items/0/metadata/name")
                    .asString();
            shop.apply(TWO, reading(TWO, 0));
            cluster.kubectl().waitFor("delete", "replicaset/" + old);

            Plan plan = shop.plan(TWO, reading(TWO, 0));

            assertThat(plan.toString()).startsWith("- ConfigMap/web-1\n");
            assertThat(shop.apply(plan).succeeded()).isTrue();
            assertThat(cluster.kubectl().exists("configmap/web-1")).isFalse();
            assertThat(cluster.kubectl().exists("configmap/web-2")).isTrue();
        }
    }

    @Test
    void aStatefulSetsRevisionHoldsItToo(TestCluster cluster) {
        try (Shop shop = Shop.on(cluster)) {
            V1EnvFromSource source =
                    V1EnvFromSource.of().configMapRef(V1ConfigMapEnvSource.of().name("web-1"));
            shop.apply(
                    ONE,
                    statefulSet("db")
                            .spec(spec -> spec.template(template -> template.spec(
                                    pod -> pod.containers("app", container -> container.plusEnvFrom(source))))));

            assertThat(shop.plan(statefulSet("db")).toString())
                    .containsPattern("= ConfigMap/web-1 \\(kept while ControllerRevision/db-\\w+ names it\\)");
        }
    }

    @Test
    void goesAtOnceWithTheWorkloadOrTheApp(TestCluster cluster) {
        try (Shop shop = Shop.on(cluster)) {
            shop.apply(ONE, config("plain", "1"), reading(ONE, 3));

            assertThat(shop.plan(config("plain", "1")).toString())
                    .contains("- ConfigMap/web-1\n")
                    .contains("- Deployment/web\n");
            assertThat(shop.apply(shop.planDestroy(DestroyOptions.DEFAULT)).succeeded())
                    .isTrue();
            assertThat(shop.versions("configmaps").keySet()).containsExactly("ConfigMap/kube-root-ca.crt");
        }
    }
}
