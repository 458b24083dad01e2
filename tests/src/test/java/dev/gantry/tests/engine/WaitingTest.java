package dev.gantry.tests.engine;

import static dev.gantry.tests.engine.Things.config;
import static dev.gantry.tests.engine.Things.deployment;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.apply.ObjectStatus;
import dev.gantry.apply.Outcome;
import dev.gantry.apply.Progress;
import dev.gantry.kubernetes.Quantity;
import dev.gantry.kubernetes.core.V1ResourceRequirements;
import dev.gantry.manifest.ObjectRef;
import dev.gantry.plan.Plan;
import dev.gantry.tests.cluster.OnEveryCluster;
import dev.gantry.tests.cluster.TestCluster;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** Waiting ends early, and with the reason that a person would look for. */
@OnEveryCluster(simulatedNodes = true)
class WaitingTest {
    @Test
    void saysThatAnImageCannotBePulled(TestCluster cluster) {
        try (Shop shop = Shop.on(cluster)) {
            Outcome outcome = shop.apply(deployment("web", "missing.invalid/web:1"), config("a", "1"));

            assertThat(outcome.result()).isEqualTo(Outcome.Result.FAILED);
            assertThat(outcome.unready()).singleElement().satisfies(web -> {
                assertThat(web.state()).isEqualTo(ObjectStatus.State.FAILED);
                assertThat(web.toString()).contains("Deployment/web", "missing.invalid/web:1");
            });
        }
    }

    @Test
    void saysWhatTheSchedulerSays(TestCluster cluster) {
        try (Shop shop = Shop.on(cluster)) {
            V1ResourceRequirements huge = V1ResourceRequirements.of().requests(Map.of("cpu", Quantity.of("1000")));
            Outcome outcome = shop.apply(deployment("web", "registry.example/web:1")
                    .spec(spec -> spec.template(template ->
                            template.spec(pod -> pod.containers("app", container -> container.resources(huge))))));

            assertThat(outcome.result()).isEqualTo(Outcome.Result.FAILED);
            assertThat(outcome.unready().toString()).contains("Insufficient cpu");
        }
    }

    @Test
    void saysThatAContainerCrashes(TestCluster cluster) {
        try (Shop shop = Shop.on(cluster)) {
            Plan plan = shop.plan(deployment("web", "registry.example/web:1", Map.of("gantry.dev/crash-loop", "true")));
            Outcome outcome = shop.engine().apply(plan, Shop.WAITING.timeout(Duration.ofMinutes(4)), Progress.silent());

            assertThat(outcome.result()).isEqualTo(Outcome.Result.FAILED);
            assertThat(outcome.unready().toString()).contains("container app");
        }
    }

    @Test
    void saysWhatIsStillMissingWhenTimeIsUp(TestCluster cluster) {
        List<String> told = new CopyOnWriteArrayList<>();
        Progress progress = new Progress() {
            @Override
            public void status(ObjectStatus status) {
                told.add(status.toString());
            }
        };
        try (Shop shop = Shop.on(cluster)) {
            shop.apply(config("goes", "1"));
            Plan plan =
                    shop.plan(deployment("web", "registry.example/web:1", Map.of("gantry.dev/never-ready", "true")));
            Outcome outcome = shop.engine().apply(plan, Shop.WAITING.timeout(Duration.ofSeconds(3)), progress);

            assertThat(outcome.result()).isEqualTo(Outcome.Result.TIMED_OUT);
            assertThat(outcome.unready())
                    .extracting(ObjectStatus::ref)
                    .extracting(ObjectRef::name)
                    .containsExactly("web");
            assertThat(outcome.left())
                    .as("nothing is pruned before the new is ready")
                    .extracting(ObjectRef::name)
                    .containsExactly("goes");
            assertThat(told).anyMatch(line -> line.startsWith("Deployment/web: 0 of 1"));
        }
    }

    @Test
    void waitsForWhatAnEarlierApplyLeftUnready(TestCluster cluster) {
        Map<String, String> slow = Map.of("gantry.dev/starts-after", "3s");
        try (Shop shop = Shop.on(cluster)) {
            Plan plan = shop.plan(deployment("web", "registry.example/web:1", slow));
            shop.engine().apply(plan, Shop.WAITING.waits(false), Progress.silent());

            Plan again = shop.plan(deployment("web", "registry.example/web:1", slow));
            assertThat(again.isEmpty()).isTrue();
            assertThat(shop.apply(again).succeeded()).isTrue();
            assertThat(cluster.kubectl()
                            .get("deployment", "web")
                            .at("/status/readyReplicas")
                            .asInt())
                    .isEqualTo(1);
        }
    }

    @Test
    void stopsWhenInterruptedAndSaysWhatIsLeft(TestCluster cluster) {
        try (Shop shop = Shop.on(cluster)) {
            shop.apply(config("goes", "1"));
            Plan plan =
                    shop.plan(deployment("web", "registry.example/web:1", Map.of("gantry.dev/never-ready", "true")));
            Thread engine = Thread.currentThread();
            Progress interrupting = new Progress() {
                @Override
                public void status(ObjectStatus status) {
                    engine.interrupt();
                }
            };
            Outcome outcome = shop.engine().apply(plan, Shop.WAITING, interrupting);

            assertThat(Thread.interrupted()).isTrue();
            assertThat(outcome.result()).isEqualTo(Outcome.Result.INTERRUPTED);
            assertThat(outcome.done()).extracting(ObjectRef::toString).containsExactly("Deployment/web");
            assertThat(outcome.left()).extracting(ObjectRef::toString).containsExactly("ConfigMap/goes");
        }
    }
}
