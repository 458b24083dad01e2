package dev.gantry.tests.engine;

import static dev.gantry.tests.engine.Things.deployment;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.apply.ObjectStatus;
import dev.gantry.apply.Outcome;
import dev.gantry.kubernetes.apps.V1Deployment;
import dev.gantry.kubernetes.core.V1Namespace;
import dev.gantry.kubernetes.meta.V1LabelSelector;
import dev.gantry.kubernetes.policy.V1PodDisruptionBudget;
import dev.gantry.kubernetes.policy.V1PodDisruptionBudgetSpec;
import dev.gantry.plan.Plan;
import dev.gantry.tests.cluster.OnEveryCluster;
import dev.gantry.tests.cluster.TestCluster;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The order in which workloads are made, and what is made before all of them. */
@OnEveryCluster(simulatedNodes = true)
class StartingTest {
    private static V1Deployment database(Map<String, String> behaviour) {
        return deployment("z-db", "registry.example/db:1", behaviour);
    }

    private static V1Deployment web(String image) {
        return deployment("a-web", image).annotation("gantry.dev/calls", "z-db");
    }

    private static Instant made(TestCluster cluster, String name) {
        return Instant.parse(cluster.kubectl()
                .get("deployment", name)
                .at("/metadata/creationTimestamp")
                .asString());
    }

    @Test
    void whatIsCalledIsReadyBeforeItsCallerIsMade(TestCluster cluster) {
        try (Shop shop = Shop.on(cluster)) {
            Plan plan = shop.plan(web("registry.example/web:1"), database(Map.of("gantry.dev/starts-after", "3s")));

            assertThat(plan.toString()).startsWith("+ Deployment/z-db\n+ Deployment/a-web\n");
            assertThat(shop.apply(plan).succeeded()).isTrue();
            assertThat(made(cluster, "a-web"))
                    .isAfterOrEqualTo(made(cluster, "z-db").plus(Duration.ofSeconds(3)));
        }
    }

    /** What is called may need objects of a later wave, such as what an operator makes of a custom resource. */
    @Test
    void allElseIsThereBeforeACallerWaits(TestCluster cluster) {
        V1PodDisruptionBudget budget = V1PodDisruptionBudget.of("z-db")
                .spec(V1PodDisruptionBudgetSpec.of()
                        .selector(V1LabelSelector.of().matchLabels(Map.of("app", "z-db"))));
        try (Shop shop = Shop.on(cluster)) {
            Plan plan = shop.plan(web("registry.example/web:1"), budget, database(Map.of()));

            assertThat(plan.toString())
                    .startsWith("+ Deployment/z-db\n+ PodDisruptionBudget/z-db\n+ Deployment/a-web\n");
            assertThat(shop.apply(plan).succeeded()).isTrue();
        }
    }

    @Test
    void aCallerIsNotMadeWhileWhatItCallsFails(TestCluster cluster) {
        try (Shop shop = Shop.on(cluster)) {
            Outcome outcome =
                    shop.apply(web("registry.example/web:1"), database(Map.of("gantry.dev/crash-loop", "true")));

            assertThat(outcome.succeeded()).isFalse();
            assertThat(outcome.toString()).contains("z-db");
            assertThat(cluster.kubectl().exists("deployment/a-web")).isFalse();

            assertThat(shop.apply(web("registry.example/web:1"), database(Map.of()))
                            .succeeded())
                    .as("a later apply goes on from there")
                    .isTrue();
        }
    }

    @Test
    void whatIsThereAlreadyDoesNotWaitForWhatItCalls(TestCluster cluster) {
        try (Shop shop = Shop.on(cluster)) {
            shop.apply(web("registry.example/web:1"), database(Map.of()));

            shop.apply(web("registry.example/web:2"), database(Map.of("gantry.dev/crash-loop", "true")));

            assertThat(cluster.kubectl().get("deployment", "a-web").toString()).contains("web:2");
        }
    }

    @Test
    void theVersionThatAWorkloadRunsIsInItsStatus(TestCluster cluster) {
        try (Shop shop = Shop.on(cluster)) {
            shop.apply(web("registry.example/web:1").label("app.kubernetes.io/version", "1.4.2"));

            assertThat(shop.engine()
                            .status("shop", Optional.of(cluster.namespace()))
                            .objects())
                    .extracting(ObjectStatus::toString)
                    .containsExactly("Deployment/a-web: version 1.4.2: 1 of 1 available");
        }
    }

    @Test
    void theAppsNamespaceGetsItsLabelsAndIsNoMember(TestCluster cluster) {
        String home = cluster.namespaceToCome();
        V1Namespace labelled = V1Namespace.of(home).label("pod-security.kubernetes.io/enforce", "baseline");
        try (Shop shop = Shop.on(cluster).in(home)) {
            Plan plan = shop.plan(labelled, Things.config("a", "1"));
            assertThat(plan.toString()).isEqualTo("+ Namespace/" + home + "\n+ ConfigMap/a\n\n2 to create.\n");
            assertThat(shop.apply(plan).succeeded()).isTrue();

            shop.requests().forget();
            assertThat(shop.plan(labelled, Things.config("a", "1")).isEmpty()).isTrue();
            assertThat(shop.requests().requests()).doesNotContain("list Namespace");

            V1Namespace stricter = labelled.label("pod-security.kubernetes.io/enforce", "restricted");
            Plan change = shop.plan(stricter, Things.config("a", "1"));
            assertThat(change.toString()).startsWith("~ Namespace/" + home + "\n");
            assertThat(shop.apply(change).succeeded()).isTrue();
            assertThat(cluster.kubectl().get("namespace", home).toString())
                    .contains("\"pod-security.kubernetes.io/enforce\":\"restricted\"")
                    .doesNotContain("applyset.kubernetes.io/part-of");
            assertThat(shop.plan(Things.config("a", "1")).toString()).doesNotContain("Namespace");
        }
    }
}
