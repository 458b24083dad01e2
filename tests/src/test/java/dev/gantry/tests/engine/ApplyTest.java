package dev.gantry.tests.engine;

import static dev.gantry.tests.engine.Things.config;
import static dev.gantry.tests.engine.Things.custom;
import static dev.gantry.tests.engine.Things.definition;
import static dev.gantry.tests.engine.Things.deployment;
import static dev.gantry.tests.engine.Things.service;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.apply.DestroyOptions;
import dev.gantry.apply.Outcome;
import dev.gantry.kubernetes.KubernetesObject;
import dev.gantry.kubernetes.core.V1Secret;
import dev.gantry.manifest.Manifest;
import dev.gantry.manifest.ObjectRef;
import dev.gantry.plan.Change;
import dev.gantry.plan.Plan;
import dev.gantry.plan.PlanJson;
import dev.gantry.tests.cluster.OnEveryCluster;
import dev.gantry.tests.cluster.TestCluster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnEveryCluster(simulatedNodes = true)
class ApplyTest {
    @Test
    void createsWhatIsMissingAndWaitsUntilItIsReady(TestCluster cluster) {
        try (Shop shop = Shop.on(cluster)) {
            Plan plan = shop.plan(deployment("web", "registry.example/web:1"), service("web"), config("web", "hello"));

            assertThat(plan.toString()).isEqualTo("""
                    + ConfigMap/web
                    + Service/web
                    + Deployment/web

                    3 to create.
                    """);
            assertThat(shop.apply(plan).succeeded()).isTrue();
            assertThat(cluster.kubectl()
                            .get("deployment", "web")
                            .at("/status/readyReplicas")
                            .asInt())
                    .isEqualTo(1);
        }
    }

    @Test
    void asksOneListAKindAndWritesNothingWhenNothingChanged(TestCluster cluster) {
        String all = "configmaps,services,deployments,replicasets,pods";
        try (Shop shop = Shop.on(cluster)) {
            shop.apply(deployment("web", "registry.example/web:1"), service("web"), config("a", "1"), config("b", "2"));
            Map<String, String> before = shop.versions(all);
            shop.requests().forget();

            Plan plan = shop.plan(
                    deployment("web", "registry.example/web:1"), service("web"), config("a", "1"), config("b", "2"));
            Outcome outcome = shop.apply(plan);

            assertThat(plan.isEmpty()).isTrue();
            assertThat(outcome.succeeded()).isTrue();
            assertThat(shop.requests().requests())
                    .containsExactlyInAnyOrder(
                            "get ConfigMap/gantry-shop", "list ConfigMap", "list Service", "list Deployment");
            assertThat(shop.versions(all)).isEqualTo(before).containsKey("ConfigMap/gantry-shop");
        }
    }

    @Test
    void showsFieldByFieldWhatFollowsFromAChange(TestCluster cluster) {
        try (Shop shop = Shop.on(cluster)) {
            shop.apply(deployment("web", "registry.example/web:1"), config("a", "1"));

            Plan plan = shop.plan(deployment("web", "registry.example/web:2"), config("a", "1"));

            assertThat(plan.toString()).isEqualTo("""
                    ~ Deployment/web
                        spec.template.spec.containers[app].image: registry.example/web:1 → registry.example/web:2

                    1 to change, 1 unchanged.
                    """);
            assertThat(shop.apply(plan).succeeded()).isTrue();
            assertThat(cluster.kubectl().get("pods", "-l", "app=web").toString())
                    .contains("registry.example/web:2");
        }
    }

    @Test
    void appliesWhatWasCopiedFromACluster(TestCluster cluster, @TempDir Path folder) throws IOException {
        try (Shop shop = Shop.on(cluster)) {
            shop.apply(deployment("web", "registry.example/web:1"), config("web", "hello"));
            shop.apply(deployment("web", "registry.example/web:2"), config("web", "hello")); // its second revision
            Path copy = Files.writeString(
                    folder.resolve("copy.json"),
                    cluster.kubectl()
                            .get("configmaps/web", "deployments/web", "--show-managed-fields")
                            .toString());
            KubernetesObject[] copied =
                    Manifest.read("copy", copy).manifest().objects().toArray(KubernetesObject[]::new);
            shop.apply();

            assertThat(shop.apply(copied).succeeded()).isTrue();

            assertThat(shop.plan(copied).toString()).isEqualTo("Nothing to do, 2 unchanged.\n");
            assertThat(cluster.kubectl()
                            .get("deployment", "web")
                            .at("/status/readyReplicas")
                            .asInt())
                    .isEqualTo(1);
        }
    }

    @Test
    void removesAFieldThatLeftTheDefinition(TestCluster cluster) {
        try (Shop shop = Shop.on(cluster)) {
            shop.apply(config("a", "1").label("tier", "front"));

            Plan plan = shop.plan(config("a", "1"));

            assertThat(plan.toString()).contains("metadata.labels.tier: front → (removed)");
            shop.apply(plan);
            assertThat(cluster.kubectl()
                            .get("configmap", "a")
                            .at("/metadata/labels/tier")
                            .isMissingNode())
                    .isTrue();
        }
    }

    @Test
    void makesAMissingNamespaceFirstAndDeletesItOnlyWhenTold(TestCluster cluster) {
        String home = cluster.namespaceToCome();
        try (Shop shop = Shop.on(cluster).in(home)) {
            Plan plan = shop.plan(config("a", "1"));
            assertThat(plan.toString()).startsWith("+ Namespace/" + home + "\n+ ConfigMap/a\n");
            assertThat(shop.apply(plan).succeeded()).isTrue();
            assertThat(shop.plan(config("a", "1")).isEmpty()).isTrue();

            shop.apply(shop.planDestroy(DestroyOptions.DEFAULT));
            assertThat(cluster.kubectl(home).exists("configmap/a")).isFalse();
            assertThat(cluster.kubectl().exists("namespace/" + home)).isTrue();

            Outcome outcome = shop.apply(shop.planDestroy(DestroyOptions.DEFAULT.withNamespace(true)));
            assertThat(outcome.succeeded()).isTrue();
            assertThat(cluster.kubectl().exists("namespace/" + home)).isFalse();
        }
    }

    @Test
    void appliesADefinitionAndItsObjectsInOneGo(TestCluster cluster) {
        String group = cluster.namespace() + ".example";
        String home = cluster.namespaceToCome();
        cluster.deleteAfterwards("crd/gadgets." + group);
        try (Shop shop = Shop.on(cluster).in(home)) {
            Outcome outcome = shop.apply(custom(group, "Gadget", "one", 1), definition(group, "Gadget"));

            assertThat(outcome.succeeded()).as("%s", outcome).isTrue();
            assertThat(cluster.kubectl(home).exists("gadgets." + group + "/one"))
                    .isTrue();
            assertThat(shop.plan(custom(group, "Gadget", "one", 1), definition(group, "Gadget"))
                            .isEmpty())
                    .isTrue();
        }
    }

    @Test
    void keepsSecretValuesOutOfThePlan(TestCluster cluster) {
        try (Shop shop = Shop.on(cluster)) {
            shop.apply(V1Secret.of("key").stringData(Map.of("password", "swordfish", "user", "me")));

            Plan plan = shop.plan(V1Secret.of("key").stringData(Map.of("password", "codfish")));

            assertThat(plan.toString())
                    .contains("data.password: <secret ")
                    .contains("data.user: <secret ")
                    .doesNotContain("fish", "c3dvcmRmaXNo", "Y29kZmlzaA==");
            assertThat(PlanJson.of(plan).toString()).doesNotContain("fish", "Y29kZmlzaA==");
            assertThat(plan.all(Change.Update.class).toString()).doesNotContain("fish", "Y29kZmlzaA==");
            shop.apply(plan);
            assertThat(cluster.kubectl().get("secret", "key").path("data").propertyNames())
                    .containsExactly("password");
        }
    }

    @Test
    void leavesFieldsOfOthersAlone(TestCluster cluster) {
        try (Shop shop = Shop.on(cluster)) {
            shop.apply(config("a", "1"));
            cluster.kubectl().run("label", "configmap", "a", "team=blue");

            assertThat(shop.plan(config("a", "1")).isEmpty()).isTrue();
            shop.apply(config("a", "2"));
            assertThat(cluster.kubectl()
                            .get("configmap", "a")
                            .at("/metadata/labels/team")
                            .asString())
                    .isEqualTo("blue");
        }
    }

    @Test
    void marksMembersSoThatKubectlKnowsTheSet(TestCluster cluster) {
        try (Shop shop = Shop.on(cluster)) {
            shop.apply(config("a", "1"), service("web"));
            String id = cluster.kubectl()
                    .get("configmap", "gantry-shop")
                    .at("/metadata/labels/applyset.kubernetes.io~1id")
                    .asString();

            assertThat(cluster.kubectl()
                            .run(
                                    "get",
                                    "configmaps,services",
                                    "-o",
                                    "name",
                                    "-l",
                                    "applyset.kubernetes.io/part-of=" + id))
                    .contains("configmap/a", "service/web");
            assertThat(cluster.kubectl()
                            .get("configmap", "gantry-shop")
                            .at("/metadata/annotations/applyset.kubernetes.io~1contains-group-kinds")
                            .asString())
                    .isEqualTo("ConfigMap,Service");
        }
    }

    @Test
    void writesOneApplyAnObjectAndTheInventoryBeforeTheFirst(TestCluster cluster) {
        try (Shop shop = Shop.on(cluster)) {
            shop.apply(config("a", "1"), config("b", "1"), service("web"));

            List<String> writes = shop.requests().writes();
            assertThat(writes.subList(0, 4))
                    .as("alone, the inventory and the release before the first object")
                    .containsExactly(
                            "create Lease/gantry-shop",
                            "create ConfigMap/gantry-shop",
                            "apply Secret/gantry-shop.release-1",
                            "update ConfigMap/gantry-shop");
            assertThat(writes.subList(4, writes.size() - 2))
                    .containsExactlyInAnyOrder("apply ConfigMap/a", "apply ConfigMap/b", "apply Service/web");
            assertThat(writes.subList(writes.size() - 2, writes.size()))
                    .containsExactly("update ConfigMap/gantry-shop", "delete Lease/gantry-shop");
            assertThat(shop.apply(config("a", "1"), config("b", "1"), service("web"))
                            .done())
                    .isEmpty();
        }
    }

    @Test
    void saysHowAnAppIs(TestCluster cluster) {
        try (Shop shop = Shop.on(cluster)) {
            assertThat(shop.engine()
                            .status("shop", Optional.of(cluster.namespace()))
                            .exists())
                    .isFalse();
            shop.apply(config("a", "1"), deployment("web", "registry.example/web:1"));
            cluster.kubectl().run("delete", "configmap", "a");

            var status = shop.engine().status("shop", Optional.of(cluster.namespace()));

            assertThat(status.exists()).isTrue();
            assertThat(status.ready()).isFalse();
            assertThat(status.objects().toString())
                    .isEqualTo("[ConfigMap/a: not there, Deployment/web: 1 of 1 available]");
            assertThat(shop.plan(config("a", "1"), deployment("web", "registry.example/web:1"))
                            .all(Change.Create.class))
                    .extracting(Change::ref)
                    .extracting(ObjectRef::name)
                    .containsExactly("a");
        }
    }
}
