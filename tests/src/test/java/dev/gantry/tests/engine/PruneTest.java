package dev.gantry.tests.engine;

import static dev.gantry.tests.engine.Things.config;
import static dev.gantry.tests.engine.Things.deployment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gantry.apply.Outcome;
import dev.gantry.apply.PruneLimit;
import dev.gantry.kubernetes.KubernetesObject;
import dev.gantry.plan.Plan;
import dev.gantry.problem.GantryException;
import dev.gantry.tests.cluster.OnEveryCluster;
import dev.gantry.tests.cluster.TestCluster;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What left the definition is deleted, and not too much of it unasked. */
@OnEveryCluster(simulatedNodes = true)
class PruneTest {
    @Test
    void prunesWhatLeftTheDefinitionAndNothingElse(TestCluster cluster) {
        cluster.kubectl().run("create", "configmap", "of-somebody-else");
        try (Shop shop = Shop.on(cluster)) {
            shop.apply(config("stays", "1"), config("goes", "2"), deployment("goes", "registry.example/goes:1"));

            Plan plan = shop.plan(config("stays", "1"));
            Outcome outcome = shop.apply(plan);

            assertThat(plan.toString()).startsWith("- Deployment/goes\n- ConfigMap/goes\n");
            assertThat(outcome.succeeded()).isTrue();
            assertThat(shop.versions("configmaps,deployments").keySet())
                    .containsExactlyInAnyOrder(
                            "ConfigMap/gantry-shop",
                            "ConfigMap/stays",
                            "ConfigMap/of-somebody-else",
                            "ConfigMap/kube-root-ca.crt");
        }
    }

    @Test
    void refusesToPruneMoreThanMayGoUnasked(TestCluster cluster) {
        try (Shop shop = Shop.on(cluster)) {
            KubernetesObject[] all = IntStream.rangeClosed(1, 12)
                    .mapToObj(i -> config("c-" + i, "1"))
                    .toArray(KubernetesObject[]::new);
            shop.apply(all);
            Map<String, String> before = shop.versions("configmaps");
            Plan plan = shop.plan(config("c-1", "1"), config("c-2", "1"));

            assertThatThrownBy(() -> shop.apply(plan))
                    .isInstanceOf(GantryException.class)
                    .hasMessageContaining("deletes 10 of the 12 objects of shop, more than the 50 %")
                    .hasMessageContaining("ConfigMap/c-9, ConfigMap/c-8")
                    .hasMessageContaining("and 5 more")
                    .hasMessageContaining("pruneLimit");
            assertThat(shop.versions("configmaps")).isEqualTo(before);
            assertThat(shop.apply(plan, Shop.WAITING.pruneLimit(PruneLimit.percent(84)))
                            .succeeded())
                    .isTrue();
            assertThat(shop.versions("configmaps").keySet())
                    .contains("ConfigMap/c-2")
                    .doesNotContain("ConfigMap/c-3");
        }
    }

    @Test
    void countsWhatASuccessorReplacesForNoPrune(TestCluster cluster) {
        try (Shop shop = Shop.on(cluster)) {
            PruneLimit nothing = PruneLimit.percent(0);
            shop.apply(config("a", "1"), config("settings-1", "1").immutable(true));

            assertThat(shop.apply(
                                    shop.plan(
                                            config("a", "1"),
                                            config("settings-2", "2").immutable(true)),
                                    Shop.WAITING.pruneLimit(nothing))
                            .succeeded())
                    .isTrue();
            assertThat(cluster.kubectl().exists("configmap/settings-1")).isFalse();
            assertThatThrownBy(() -> shop.apply(
                            shop.plan(config("settings-2", "2").immutable(true)), Shop.WAITING.pruneLimit(nothing)))
                    .hasMessageContaining("deletes 1 of the 2 objects");
        }
    }
}
