package dev.gantry.tests.engine;

import static dev.gantry.tests.engine.Things.config;
import static dev.gantry.tests.engine.Things.read;
import static dev.gantry.tests.engine.Things.service;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.apply.DestroyOptions;
import dev.gantry.tests.cluster.OnEveryCluster;
import dev.gantry.tests.cluster.TestCluster;
import org.junit.jupiter.api.Test;

/** What is whose. */
@OnEveryCluster
class OwnershipTest {
    @Test
    void adoptsWhatBelongsToNobodyAndSaysSo(TestCluster cluster) {
        cluster.kubectl().run("create", "configmap", "found", "--from-literal=greeting=1");
        try (Shop shop = Shop.on(cluster)) {
            assertThat(shop.plan(config("found", "1")).toString())
                    .startsWith("~ ConfigMap/found (exists, and belongs to no app: is adopted)\n");
            shop.apply(config("found", "1"));
            assertThat(shop.plan(config("found", "1")).isEmpty()).isTrue();
            shop.apply(shop.planDestroy(DestroyOptions.DEFAULT));
            assertThat(cluster.kubectl().exists("configmap/found")).isFalse();
        }
    }

    @Test
    void removesFieldsThatKubectlOnceAppliedFromTheClient(TestCluster cluster) {
        try (Shop shop = Shop.on(cluster)) {
            cluster.kubectl().applyFromTheClient("""
                    apiVersion: v1
                    kind: ConfigMap
                    metadata: {name: old}
                    data: {greeting: "1", forgotten: "yes"}
                    """);

            assertThat(shop.plan(config("old", "2")).toString())
                    .contains("data.greeting: 1 → 2")
                    .contains("data.forgotten: yes → (removed)");
            shop.apply(config("old", "2"));
            assertThat(cluster.kubectl().get("configmap", "old").path("data").toString())
                    .isEqualTo("{\"greeting\":\"2\"}");
            assertThat(shop.plan(config("old", "2")).isEmpty()).isTrue();
        }
    }

    @Test
    void replacesByAnotherWhatKubectlAppliedFromTheClient(TestCluster cluster) {
        try (Shop shop = Shop.on(cluster)) {
            cluster.kubectl().applyFromTheClient(probed("tcpSocket: {port: 80}", "1"));

            assertThat(shop.plan(read(probed("httpGet: {path: /, port: 80}", "2")))
                            .toString())
                    .contains(
                            "spec.template.spec.containers[app].image: registry.example/app:1 → registry.example/app:2")
                    .contains("spec.template.spec.containers[app].livenessProbe.tcpSocket: {\"port\":80} → (removed)")
                    .contains("spec.template.spec.containers[app].livenessProbe.httpGet: (none) → {")
                    .doesNotContain("containers[beside]", "spec.updateStrategy");
            assertThat(shop.apply(read(probed("httpGet: {path: /, port: 80}", "2")))
                            .succeeded())
                    .isTrue();
            assertThat(shop.plan(read(probed("httpGet: {path: /, port: 80}", "2")))
                            .isEmpty())
                    .isTrue();
        }
    }

    @Test
    void changesNothingMoreOfWhatIsSaidEmptyAfterKubectlAppliedItFromTheClient(TestCluster cluster) {
        try (Shop shop = Shop.on(cluster)) {
            cluster.kubectl().applyFromTheClient(probed("tcpSocket: {port: 80}", "1"));

            shop.apply(read(probed("tcpSocket: {port: 80}", "1")));

            assertThat(shop.plan(read(probed("tcpSocket: {port: 80}", "1"))).isEmpty())
                    .isTrue();
        }
    }

    private static String probed(String probe, String version) {
        return """
                apiVersion: apps/v1
                kind: StatefulSet
                metadata: {name: probed}
                spec:
                  replicas: 1
                  serviceName: probed
                  updateStrategy: {type: RollingUpdate, rollingUpdate: {}}
                  selector: {matchLabels: {app: probed}}
                  template:
                    metadata: {labels: {app: probed}}
                    spec:
                      containers:
                      - {name: app, image: "registry.example/app:%2$s", livenessProbe: {%1$s}}
                      - {name: beside, image: "registry.example/beside:1", ports: [{containerPort: 80}]}
                """.formatted(probe, version);
    }

    @Test
    void leavesAloneWhatOnlyCarriesItsLabel(TestCluster cluster) {
        try (Shop shop = Shop.on(cluster)) {
            shop.apply(config("a", "1"), config("b", "1"));
            String id = cluster.kubectl()
                    .get("configmap", "a")
                    .at("/metadata/labels/applyset.kubernetes.io~1part-of")
                    .asString();
            cluster.kubectl().run("create", "configmap", "copied");
            cluster.kubectl().run("label", "configmap", "copied", "applyset.kubernetes.io/part-of=" + id);

            shop.apply(config("a", "1"));

            assertThat(cluster.kubectl().exists("configmap/b")).isFalse();
            assertThat(cluster.kubectl().exists("configmap/copied")).isTrue();
        }
    }

    @Test
    void keepsTwoAppsOfOneNamespaceApart(TestCluster cluster) {
        try (Shop shop = Shop.on(cluster)) {
            Shop warehouse = shop.named("warehouse");
            shop.apply(config("a", "1"), service("a"));
            warehouse.apply(config("b", "1"));

            shop.apply(config("a", "1"));
            warehouse.apply(warehouse.planDestroy(DestroyOptions.DEFAULT));

            assertThat(shop.versions("configmaps,services").keySet())
                    .containsExactlyInAnyOrder("ConfigMap/kube-root-ca.crt", "ConfigMap/gantry-shop", "ConfigMap/a");
        }
    }
}
