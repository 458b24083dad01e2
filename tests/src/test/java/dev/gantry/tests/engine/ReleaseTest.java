package dev.gantry.tests.engine;

import static dev.gantry.tests.engine.Things.config;
import static dev.gantry.tests.engine.Things.deployment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gantry.apply.ApplyOptions;
import dev.gantry.apply.DestroyOptions;
import dev.gantry.apply.Outcome;
import dev.gantry.apply.Progress;
import dev.gantry.apply.RollbackOptions;
import dev.gantry.kubernetes.apps.V1Deployment;
import dev.gantry.kubernetes.core.V1ConfigMap;
import dev.gantry.kubernetes.core.V1Secret;
import dev.gantry.plan.Plan;
import dev.gantry.tests.cluster.OnEveryCluster;
import dev.gantry.tests.cluster.TestCluster;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What was applied is kept, numbered, and can be returned to; and one engine at a time writes an app. */
@OnEveryCluster(simulatedNodes = true)
class ReleaseTest {
    private static final RollbackOptions BACK = RollbackOptions.DEFAULT;

    @Test
    void aRollbackIsAPlanAgainstAnEarlierReleaseSecretsIncluded(TestCluster cluster) {
        try (Shop shop = Shop.on(cluster)) {
            V1Secret one = V1Secret.of("account").stringData(Map.of("password", "first"));
            V1Secret two = V1Secret.of("account").stringData(Map.of("password", "second"));
            shop.apply(config("a", "1"), one, config("only-first", "1"));
            shop.apply(config("a", "2"), two, config("only-second", "1"));

            Plan plan = shop.planRollback(BACK);

            assertThat(plan.toString())
                    .contains("~ ConfigMap/a\n    data.greeting: 2 → 1")
                    .contains("+ ConfigMap/only-first")
                    .contains("- ConfigMap/only-second")
                    .doesNotContain("first\"")
                    .doesNotContain("Zmlyc3Q");
            assertThat(shop.apply(plan).succeeded()).isTrue();
            assertThat(cluster.kubectl()
                            .get("secret", "account")
                            .at("/data/password")
                            .asString())
                    .isEqualTo("Zmlyc3Q=");
            assertThat(shop.plan(config("a", "1"), one, config("only-first", "1"))
                            .isEmpty())
                    .isTrue();
            assertThat(shop.releases()).containsExactly("1 READY", "2 READY", "3 READY");
        }
    }

    @Test
    void aManifestLargerThanASecretIsKeptInParts(TestCluster cluster) {
        try (Shop shop = Shop.on(cluster)) {
            V1ConfigMap[] large = {noise("a"), noise("b"), noise("c")};
            shop.apply(large);
            assertThat(shop.versions("secrets").keySet())
                    .contains("Secret/gantry-shop.release-1", "Secret/gantry-shop.release-1.part-2");
            shop.apply(config("a", "small"));

            assertThat(shop.apply(shop.planRollback(BACK)).succeeded()).isTrue();

            assertThat(shop.plan(large).isEmpty()).isTrue();
        }
    }

    @Test
    void noMoreAreKeptThanAskedFor(TestCluster cluster) {
        try (Shop shop = Shop.on(cluster)) {
            for (int i = 1; i <= 4; i++) {
                apply(shop, shop.plan(config("a", String.valueOf(i))), 2);
            }
            assertThat(shop.releases()).containsExactly("3 READY", "4 READY");
            assertThat(shop.versions("secrets").keySet())
                    .containsExactly("Secret/gantry-shop.release-3", "Secret/gantry-shop.release-4");
            assertThatThrownBy(() -> shop.planRollback(BACK.release(1)))
                    .hasMessage("shop has no release 1. Kept are 3, 4; history tells more.");

            apply(shop, shop.plan(config("a", "5")), 0);
            assertThat(shop.releases()).isEmpty();
            assertThat(shop.versions("secrets")).isEmpty();
            assertThatThrownBy(() -> shop.planRollback(BACK)).hasMessageContaining("No release is kept");
        }
    }

    @Test
    void aReleaseThatSomebodyDeletedIsTold(TestCluster cluster) {
        try (Shop shop = Shop.on(cluster)) {
            shop.apply(config("a", "1"));
            shop.apply(config("a", "2"));
            cluster.kubectl().run("delete", "secret", "gantry-shop.release-1");

            assertThatThrownBy(() -> shop.planRollback(BACK))
                    .hasMessageContaining("somebody deleted Secret/gantry-shop.release-1");
        }
    }

    @Test
    void anUpgradeThatFailsReturnsTheWholeApp(TestCluster cluster) {
        try (Shop shop = Shop.on(cluster)) {
            V1Deployment good = returning(deployment("web", "registry.example/web:1"));
            V1Deployment bad =
                    returning(deployment("web", "registry.example/web:2", Map.of("gantry.dev/crash-loop", "true")));
            shop.apply(config("a", "1"), good);

            Outcome outcome = shop.apply(config("a", "2"), bad);

            assertThat(outcome.succeeded()).isFalse();
            assertThat(outcome.returned()).hasValueSatisfying(back -> {
                assertThat(back.release()).isEqualTo(1);
                assertThat(back.outcome().succeeded()).isTrue();
            });
            assertThat(shop.plan(config("a", "1"), good).isEmpty()).isTrue();
            assertThat(shop.releases()).containsExactly("1 READY", "2 FAILED", "3 READY");
        }
    }

    @Test
    void aDestroyTakesTheReleasesWithIt(TestCluster cluster) {
        try (Shop shop = Shop.on(cluster)) {
            shop.apply(config("a", "1"));
            shop.apply(config("a", "2"));

            assertThat(shop.apply(shop.planDestroy(DestroyOptions.DEFAULT)).succeeded())
                    .isTrue();

            assertThat(shop.versions("configmaps,secrets,leases").keySet())
                    .containsExactly("ConfigMap/kube-root-ca.crt");
        }
    }

    @Test
    void anEngineThatIsAtWorkIsNotDisturbed(TestCluster cluster) throws InterruptedException {
        try (Shop shop = Shop.on(cluster);
                Shop other = Shop.on(cluster)) {
            shop.apply(config("a", "1"));
            Plan endless = shop.plan(
                    config("a", "2"),
                    deployment("web", "registry.example/web:1", Map.of("gantry.dev/never-ready", "true")));
            Thread first = new Thread(() -> shop.apply(endless));
            first.start();
            while (shop.versions("leases").isEmpty()) {
                Thread.sleep(50);
            }

            assertThatThrownBy(() -> other.apply(other.plan(config("a", "3"))))
                    .hasMessageContaining("has been applying shop since")
                    .hasMessageContaining("One writes an app at a time.");

            first.interrupt();
            first.join();
            assertThat(other.apply(config("a", "3")).succeeded()).isTrue();
        }
    }

    private static void apply(Shop shop, Plan plan, int keep) {
        ApplyOptions options = Shop.WAITING.keepReleases(keep);
        assertThat(shop.engine().apply(plan, options, Progress.silent()).succeeded())
                .isTrue();
    }

    private static V1Deployment returning(V1Deployment deployment) {
        return deployment.annotation("gantry.dev/on-failure", "roll-back");
    }

    /** What no compression makes smaller. */
    private static V1ConfigMap noise(String name) {
        StringBuilder text = new StringBuilder();
        new Random(name.hashCode()).ints(600_000, '!', '~').forEach(it -> text.append((char) it));
        return V1ConfigMap.of(name).data(Map.of("noise", text.toString()));
    }
}
