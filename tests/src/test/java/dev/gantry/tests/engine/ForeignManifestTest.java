package dev.gantry.tests.engine;

import static dev.gantry.tests.engine.Things.deployment;
import static dev.gantry.tests.engine.Things.read;
import static dev.gantry.tests.engine.Things.service;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.apply.DestroyOptions;
import dev.gantry.plan.Plan;
import dev.gantry.tests.cluster.OnEveryCluster;
import dev.gantry.tests.cluster.TestCluster;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Manifests that others wrote are applied, and change, as those of an app. */
@OnEveryCluster(simulatedNodes = true)
class ForeignManifestTest {
    @Test
    void changesToAStrategyBesideWhichWhatTheServerFilledInIsRefused(TestCluster cluster) {
        try (Shop shop = Shop.on(cluster)) {
            shop.apply(read(strategies("", "")));
            String other = strategies("strategy: {type: Recreate}", "updateStrategy: {type: OnDelete}");

            Plan plan = shop.plan(read(other));

            assertThat(plan.toString())
                    .contains("spec.strategy.rollingUpdate: {")
                    .contains("spec.strategy.type: RollingUpdate → Recreate")
                    .contains("spec.updateStrategy.type: RollingUpdate → OnDelete");
            assertThat(shop.apply(plan).succeeded()).isTrue();
            assertThat(shop.plan(read(other)).isEmpty()).isTrue();
            assertThat(shop.apply(read(strategies("", ""))).succeeded()).isTrue();
            assertThat(cluster.kubectl()
                            .get("deployment", "web")
                            .at("/spec/strategy/rollingUpdate/maxSurge")
                            .asString())
                    .isEqualTo("25%");
        }
    }

    @Test
    void appliesAResourceWithAFieldThatItsDefinitionGainsInTheSameGo(TestCluster cluster) {
        try (Shop shop = Shop.on(cluster)) {
            shop.apply(read(hammer("", "")));
            String grown = hammer(", color: {type: string}", ", color: red");

            Plan plan = shop.plan(read(grown));

            assertThat(plan.toString()).contains("spec.color: (none) → red");
            assertThat(shop.apply(plan).succeeded()).isTrue();
            assertThat(cluster.kubectl()
                            .get("hammers.gains.example", "one")
                            .at("/spec/color")
                            .asString())
                    .isEqualTo("red");
            assertThat(shop.plan(read(grown)).isEmpty()).isTrue();
            shop.apply(shop.planDestroy(DestroyOptions.DEFAULT.withData(true)));
        }
    }

    private static String hammer(String property, String value) {
        return """
                apiVersion: apiextensions.k8s.io/v1
                kind: CustomResourceDefinition
                metadata: {name: hammers.gains.example}
                spec:
                  group: gains.example
                  scope: Namespaced
                  names: {kind: Hammer, plural: hammers}
                  versions:
                  - name: v1
                    served: true
                    storage: true
                    schema:
                      openAPIV3Schema:
                        type: object
                        properties:
                          spec: {type: object, properties: {size: {type: integer}%s}}
                ---
                apiVersion: gains.example/v1
                kind: Hammer
                metadata: {name: one}
                spec: {size: 1%s}
                """.formatted(property, value);
    }

    @Test
    void changesTheTypeOfAServiceWhoseFieldsTheServerFilledIn(TestCluster cluster) {
        String service = """
                apiVersion: v1
                kind: Service
                metadata: {name: web}
                spec: {%s, ports: [{port: 80}]}
                """;
        try (Shop shop = Shop.on(cluster)) {
            for (String type : List.of(
                    "type: LoadBalancer, selector: {app: web}",
                    "type: ExternalName, externalName: web.example",
                    "type: NodePort, externalTrafficPolicy: Local, selector: {app: web}",
                    "type: ClusterIP, selector: {app: web}")) {
                assertThat(shop.apply(read(service.formatted(type))).succeeded())
                        .as(type)
                        .isTrue();
            }
        }
    }

    @Test
    void takesAJobForDoneThatGoesAsSoonAsItEnded(TestCluster cluster) {
        try (Shop shop = Shop.on(cluster)) {
            assertThat(shop.apply(read("""
                    apiVersion: batch/v1
                    kind: Job
                    metadata: {name: once}
                    spec:
                      ttlSecondsAfterFinished: 0
                      template:
                        spec: {restartPolicy: Never, containers: [{name: app, image: "registry.example/once:1"}]}
                    """)).succeeded()).isTrue();
        }
    }

    private static String strategies(String deployment, String statefulSet) {
        String workload = """
                apiVersion: apps/v1
                kind: %1$s
                metadata: {name: %2$s}
                spec:
                  %3$s
                  replicas: 0
                  selector: {matchLabels: {app: %2$s}}
                  template:
                    metadata: {labels: {app: %2$s}}
                    spec: {containers: [{name: app, image: "registry.example/app:1"}]}
                """;
        return workload.formatted("Deployment", "web", deployment)
                + "---\n"
                + workload.formatted("StatefulSet", "base", statefulSet);
    }
}
