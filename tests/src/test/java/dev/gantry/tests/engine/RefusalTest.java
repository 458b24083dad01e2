package dev.gantry.tests.engine;

import static dev.gantry.tests.engine.Things.config;
import static dev.gantry.tests.engine.Things.deployment;
import static dev.gantry.tests.engine.Things.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gantry.apply.ApplyOptions;
import dev.gantry.apply.DestroyOptions;
import dev.gantry.apply.Outcome;
import dev.gantry.apply.Progress;
import dev.gantry.cluster.Connection;
import dev.gantry.kubernetes.KubernetesObject;
import dev.gantry.kubernetes.UntypedObject;
import dev.gantry.kubernetes.core.V1Container;
import dev.gantry.kubernetes.core.V1EnvVar;
import dev.gantry.kubernetes.core.V1Pod;
import dev.gantry.kubernetes.core.V1PodSpec;
import dev.gantry.kubernetes.core.V1Secret;
import dev.gantry.plan.Plan;
import dev.gantry.problem.GantryException;
import dev.gantry.tests.cluster.OnEveryCluster;
import dev.gantry.tests.cluster.OnlyOnARealCluster;
import dev.gantry.tests.cluster.TestCluster;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;

/** What cannot be done is said before the first write, all of it at once. */
@OnEveryCluster
class RefusalTest {
    @Test
    void namesManagerFieldAndBothValuesOfEachConflict(TestCluster cluster) {
        cluster.kubectl()
                .apply(
                        "somebody",
                        configYaml("greeting: theirs")
                                .replace("name: shared", "name: shared, labels: {app.kubernetes.io/x: old}"));
        try (Shop shop = Shop.on(cluster)) {
            KubernetesObject ours = config("shared", "ours").label("app.kubernetes.io/x", "new");

            refused(shop, config("free", "1"), ours)
                    .hasMessageContaining(
                            "data.greeting is managed by \"somebody\", which says \"theirs\"; the app says \"ours\"")
                    .hasMessageContaining(
                            "metadata.labels[\"app.kubernetes.io/x\"] is managed by \"somebody\", which says \"old\"; the app says \"new\"");
        }
    }

    @Test
    void takesOverFieldsOfOthersWhenTold(TestCluster cluster) {
        cluster.kubectl().apply("somebody", configYaml("greeting: theirs"));
        try (Shop shop = Shop.on(cluster).takingOver()) {
            Plan plan = shop.plan(config("shared", "ours"));

            assertThat(plan.toString())
                    .contains("data.greeting: theirs → ours (taken over from somebody)")
                    .contains("ConfigMap/shared (exists, and belongs to no app: is adopted)");
            assertThat(shop.apply(plan).succeeded()).isTrue();
            assertThat(cluster.kubectl()
                            .get("configmap", "shared")
                            .at("/data/greeting")
                            .asString())
                    .isEqualTo("ours");
        }
    }

    @Test
    void takesOverFieldsWithDotsInTheirNamesAndListsThatTheServerCompleted(TestCluster cluster) {
        cluster.kubectl().apply("somebody", policyYaml("old"));
        try (Shop shop = Shop.on(cluster).takingOver()) {
            Plan plan = shop.plan(read(policyYaml("new")));

            assertThat(plan.toString())
                    .contains("metadata.labels[\"app.kubernetes.io/x\"]: old → new (taken over from somebody)")
                    .contains("spec.ingress: stays, taken over from somebody");
            assertThat(shop.apply(plan).succeeded()).isTrue();
            assertThat(cluster.kubectl()
                            .get("networkpolicy", "shared")
                            .at("/metadata/labels/app.kubernetes.io~1x")
                            .asString())
                    .isEqualTo("new");
            assertThat(shop.plan(read(policyYaml("new"))).isEmpty()).isTrue();
        }
    }

    /** The server fills in the port's protocol, in a list that is one value to it. */
    private static String policyYaml(String label) {
        return """
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata: {name: shared, labels: {app.kubernetes.io/x: %s}}
                spec: {podSelector: {}, ingress: [{ports: [{port: 80}]}]}
                """.formatted(label);
    }

    @Test
    void saysThatAPodCannotBeChangedWithoutWhatTheServerCompares(TestCluster cluster) {
        try (Shop first = Shop.on(cluster);
                Shop shop = Shop.on(cluster)) {
            first.apply(pod("1"));

            refused(shop, pod("2"))
                    .hasMessageContaining("change-impossible")
                    .hasMessageContaining(
                            "Pod/one in " + cluster.namespace() + " exists and cannot be changed so: spec: ")
                    .hasMessageContaining("kubectl delete pod one -n " + cluster.namespace())
                    .message()
                    .doesNotContain("@@");
        }
    }

    @Test
    void keepsADefinitionFromLosingAVersionInWhichObjectsWereStored(TestCluster cluster) {
        String definition = """
                apiVersion: apiextensions.k8s.io/v1
                kind: CustomResourceDefinition
                metadata: {name: anvils.versions.example}
                spec:
                  group: versions.example
                  scope: Namespaced
                  names: {kind: Anvil, plural: anvils}
                  versions: [{name: %s, served: true, storage: true, schema: {openAPIV3Schema: {type: object}}}]
                """;
        try (Shop first = Shop.on(cluster);
                Shop shop = Shop.on(cluster)) {
            first.apply(read(definition.formatted("v1")));

            refused(shop, read(definition.formatted("v2")))
                    .hasMessageContaining("status.storedVersions[0]")
                    .hasMessageContaining("v1 was previously a storage version");
            first.apply(first.planDestroy(DestroyOptions.DEFAULT.withData(true)));
        }
    }

    private static KubernetesObject pod(String value) {
        V1Container container = V1Container.of("app")
                .image("registry.example/one:1")
                .env(V1EnvVar.of("A").value(value));
        return V1Pod.of("one", V1PodSpec.of(container));
    }

    @Test
    void showsNoSecretValueInAConflict(TestCluster cluster) {
        cluster.kubectl()
                .apply(
                        "somebody",
                        "apiVersion: v1\nkind: Secret\nmetadata: {name: key}\ndata: {password: c3dvcmRmaXNo}");
        try (Shop shop = Shop.on(cluster)) {
            refused(shop, V1Secret.of("key").stringData(Map.of("password", "codfish")))
                    .hasMessageContaining("data.password is managed by \"somebody\"")
                    .message()
                    .doesNotContain("fish", "c3dvcmRmaXNo", "Y29kZmlzaA==");
        }
    }

    @Test
    void namesTheVersionInWhichAKindIsServed(TestCluster cluster) {
        try (Shop shop = Shop.on(cluster)) {
            refused(
                            shop,
                            config("free", "1"),
                            UntypedObject.of("extensions/v1beta1", "Deployment", "old", Map.of()),
                            UntypedObject.of("nowhere.example/v1", "Unicorn", "one", Map.of()))
                    .hasMessageContaining("does not serve extensions/v1beta1 Deployment")
                    .hasMessageContaining("It serves Deployment in apps/v1: use that.")
                    .hasMessageContaining("does not serve nowhere.example/v1 Unicorn");
        }
    }

    @Test
    void namesAllUnknownFieldsAtOnce(TestCluster cluster) {
        try (Shop shop = Shop.on(cluster)) {
            refused(shop, config("free", "1"), withUnknownFields("a"), withUnknownFields("b"))
                    .hasMessageContaining("spec.shiny")
                    .hasMessageContaining("spec.template.spec.containers[0].glossy")
                    .hasMessageContaining("Deployment/a")
                    .hasMessageContaining("Deployment/b");
        }
    }

    @Test
    void namesUnknownFieldsAlsoWhereTheNamespaceDoesNotExistYet(TestCluster cluster) {
        String home = cluster.namespaceToCome();
        try (Shop shop = Shop.on(cluster).in(home)) {
            refused(shop, config("free", "1"), withUnknownFields("a"))
                    .hasMessageContaining("spec.shiny, spec.template.spec.containers[0].glossy of apps/v1 Deployment");
            assertThat(cluster.kubectl().exists("namespace/" + home)).isFalse();
        }
    }

    @Test
    void saysThatAnImmutableFieldNeedsAReplacement(TestCluster cluster) {
        try (Shop shop = Shop.on(cluster)) {
            assertThat(shop.engine()
                            .apply(shop.plan(deployment("web", "x:1")), notWaiting(), Progress.silent())
                            .succeeded())
                    .isTrue();
            shop.requests().forget();

            refused(
                            shop,
                            deployment("web", "x:1")
                                    .spec(spec -> spec.selector(
                                                    selector -> selector.matchLabels(Map.of("app", "other")))
                                            .template(template -> template.metadata(
                                                    metadata -> metadata.labels(Map.of("app", "other"))))))
                    .hasMessageContaining("change-impossible")
                    .hasMessageContaining("field is immutable")
                    .hasMessageContaining("kubectl delete deployment web -n " + cluster.namespace());
        }
    }

    @Test
    void refusesAnObjectOfAnotherApp(TestCluster cluster) {
        try (Shop shop = Shop.on(cluster)) {
            shop.named("warehouse").apply(config("shared", "1"));
            shop.requests().forget();

            refused(shop, config("shared", "1")).hasMessageContaining("belongs to the app \"warehouse\"");
            refused(shop.takingOver(), config("shared", "2")).hasMessageContaining("belongs to the app \"warehouse\"");
        }
    }

    @Test
    void refusesAnObjectInANamespaceThatNobodyMakes(TestCluster cluster) {
        try (Shop shop = Shop.on(cluster)) {
            refused(shop, config("far", "1").metadata(metadata -> metadata.namespace("no-such-namespace")))
                    .hasMessageContaining("There is no namespace \"no-such-namespace\"");
        }
    }

    @Test
    void refusesAPlanThatSomebodyAgreedToWhenTheClusterMoved(TestCluster cluster) {
        try (Shop shop = Shop.on(cluster)) {
            Plan plan = shop.plan(config("a", "1"), config("b", "1"));
            cluster.kubectl().apply("somebody", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}");
            shop.requests().forget();

            assertThatThrownBy(() -> shop.engine().apply(plan, Shop.WAITING.rechecks(true), Progress.silent()))
                    .isInstanceOf(GantryException.class)
                    .hasMessageContaining("~ ConfigMap/a (exists, and belongs to no app: is adopted)");
            assertThat(shop.requests().writes()).isEmpty();
        }
    }

    @Test
    void doesNotChangeAnObjectThatSomebodyElseChangedAfterThePlan(TestCluster cluster) {
        try (Shop shop = Shop.on(cluster)) {
            shop.apply(config("a", "1"));
            Plan plan = shop.plan(config("a", "2"));
            cluster.kubectl().run("patch", "configmap", "a", "--type=merge", "-p", "{\"data\":{\"greeting\":\"3\"}}");

            Outcome outcome = shop.apply(plan);

            assertThat(outcome.succeeded()).isFalse();
            assertThat(cluster.kubectl()
                            .get("configmap", "a")
                            .at("/data/greeting")
                            .asString())
                    .isEqualTo("3");
        }
    }

    @Test
    void appliesAllTheSameWhenOnlyWhatItIsNotAboutMoved(TestCluster cluster) {
        try (Shop shop = Shop.on(cluster)) {
            shop.apply(config("a", "1"));
            Plan plan = shop.plan(config("a", "2"));
            cluster.kubectl().run("label", "configmap", "a", "seen=yes");

            assertThat(shop.apply(plan).succeeded()).isTrue();
            assertThat(cluster.kubectl()
                            .get("configmap", "a")
                            .at("/data/greeting")
                            .asString())
                    .isEqualTo("2");
        }
    }

    @Test
    @OnlyOnARealCluster("lets everybody do everything")
    void saysWhoMayNotDoWhat(TestCluster cluster) {
        try (Shop shop = Shop.on(
                cluster, Connection.DEFAULT.kubeconfig(cluster.kubeconfig()).as("alice", "interns"))) {
            assertThatThrownBy(() -> shop.plan(config("a", "1")))
                    .isInstanceOf(GantryException.class)
                    .hasMessageContaining("User \"alice\" cannot get resource \"configmaps\"")
                    .hasMessageContaining("Ask whoever administers the cluster");
        }
    }

    @Test
    @OnlyOnARealCluster("lets everybody do everything")
    void saysOfEveryObjectThatMayNotBeWritten(TestCluster cluster) {
        cluster.kubectl().run("create", "role", "reader", "--verb=get,list,watch", "--resource=configmaps");
        cluster.kubectl().run("create", "rolebinding", "reader", "--role=reader", "--user=bob");
        try (Shop shop = Shop.on(
                cluster, Connection.DEFAULT.kubeconfig(cluster.kubeconfig()).as("bob"))) {
            refused(shop, config("a", "1"), config("b", "1"))
                    .hasMessageContaining("shop/ConfigMap/a: not-permitted")
                    .hasMessageContaining("shop/ConfigMap/b: not-permitted")
                    .hasMessageContaining("User \"bob\" cannot patch resource \"configmaps\"");
        }
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> refused(Shop shop, KubernetesObject... objects) {
        var refusal = assertThatThrownBy(() -> shop.plan(objects)).isInstanceOf(GantryException.class);
        assertThat(shop.requests().writes()).isEmpty();
        return refusal;
    }

    private static ApplyOptions notWaiting() {
        return Shop.WAITING.waits(false);
    }

    private static String configYaml(String data) {
        return "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: shared}\ndata: {" + data + "}";
    }

    private static UntypedObject withUnknownFields(String name) {
        Map<String, ?> labels = Map.of("app", name);
        return UntypedObject.of(
                "apps/v1",
                "Deployment",
                name,
                Map.of(
                        "spec",
                        Map.of(
                                "shiny",
                                true,
                                "selector",
                                Map.of("matchLabels", labels),
                                "template",
                                Map.of(
                                        "metadata",
                                        Map.of("labels", labels),
                                        "spec",
                                        Map.of(
                                                "containers",
                                                List.of(Map.of("name", "app", "image", "x", "glossy", true)))))));
    }
}
