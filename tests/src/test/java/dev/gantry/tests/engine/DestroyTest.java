package dev.gantry.tests.engine;

import static dev.gantry.tests.engine.Things.config;
import static dev.gantry.tests.engine.Things.deployment;
import static dev.gantry.tests.engine.Things.service;
import static dev.gantry.tests.engine.Things.statefulSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.apply.DestroyOptions;
import dev.gantry.apply.Outcome;
import dev.gantry.apply.Progress;
import dev.gantry.plan.Plan;
import dev.gantry.tests.cluster.OnEveryCluster;
import dev.gantry.tests.cluster.TestCluster;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@OnEveryCluster(simulatedNodes = true)
class DestroyTest {
    @Test
    void deletesInReverseAndLeavesNothing(TestCluster cluster) {
        try (Shop shop = Shop.on(cluster)) {
            shop.apply(config("a", "1"), service("web"), deployment("web", "registry.example/web:1"));

            Plan plan = shop.planDestroy(DestroyOptions.DEFAULT);
            Outcome outcome = shop.apply(plan);

            assertThat(plan.toString()).startsWith("- Deployment/web\n- Service/web\n- ConfigMap/a\n");
            assertThat(outcome.succeeded()).isTrue();
            assertThat(shop.versions("configmaps,services,deployments,replicasets,pods")
                            .keySet())
                    .as("the pods are gone, too, when it ends")
                    .containsExactly("ConfigMap/kube-root-ca.crt");
            assertThat(shop.planDestroy(DestroyOptions.DEFAULT).isEmpty()).isTrue();
        }
    }

    @Test
    void keepsClaimsUntilTold(TestCluster cluster) {
        try (Shop shop = Shop.on(cluster)) {
            shop.apply(statefulSet("db"), service("db"));

            Plan plan = shop.planDestroy(DestroyOptions.DEFAULT);
            assertThat(plan.toString())
                    .contains("= PersistentVolumeClaim/data-db-0 (kept", "= ConfigMap/gantry-shop (kept");
            assertThat(shop.apply(plan).succeeded()).isTrue();
            assertThat(shop.versions("statefulsets,services,pods,persistentvolumeclaims")
                            .keySet())
                    .containsExactly("PersistentVolumeClaim/data-db-0");

            Plan withData = shop.planDestroy(DestroyOptions.DEFAULT.withData(true));
            assertThat(withData.toString()).startsWith("- PersistentVolumeClaim/data-db-0\n");
            assertThat(shop.apply(withData).succeeded()).isTrue();
            assertThat(shop.versions("configmaps,persistentvolumeclaims").keySet())
                    .containsExactly("ConfigMap/kube-root-ca.crt");
        }
    }

    @Test
    void keepsTheNamespaceWhenOthersAreInIt(TestCluster cluster) {
        String home = cluster.namespaceToCome();
        try (Shop shop = Shop.on(cluster).in(home)) {
            shop.apply(config("a", "1"));
            shop.named("warehouse").apply(config("b", "1"));

            Plan plan = shop.planDestroy(DestroyOptions.DEFAULT.withNamespace(true));

            assertThat(plan.toString())
                    .contains("= Namespace/" + home + " (kept, for other apps are in it: warehouse)");
        }
    }

    @Test
    void saysWhatAnObjectThatDoesNotGoWaitsFor(TestCluster cluster) {
        try (Shop shop = Shop.on(cluster)) {
            shop.apply(config("a", "1"));
            cluster.kubectl()
                    .run(
                            "patch",
                            "configmap",
                            "a",
                            "--type=merge",
                            "-p",
                            "{\"metadata\":{\"finalizers\":[\"example.com/stuck\"]}}");
            try {
                Outcome outcome = shop.engine()
                        .apply(
                                shop.planDestroy(DestroyOptions.DEFAULT),
                                Shop.WAITING.timeout(Duration.ofSeconds(2)),
                                Progress.silent());

                assertThat(outcome.result()).isEqualTo(Outcome.Result.TIMED_OUT);
                assertThat(outcome.unready().toString())
                        .isEqualTo("[ConfigMap/a: being deleted; waits for its finalizers: example.com/stuck]");
                assertThat(outcome.left()).hasSize(1);
            } finally {
                cluster.kubectl()
                        .run("patch", "configmap", "a", "--type=merge", "-p", "{\"metadata\":{\"finalizers\":null}}");
            }
        }
    }
}
