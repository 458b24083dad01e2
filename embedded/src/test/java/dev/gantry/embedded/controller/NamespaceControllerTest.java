package dev.gantry.embedded.controller;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.manifest.ObjectRef;
import org.junit.jupiter.api.Test;

class NamespaceControllerTest {
    private static final ObjectRef SHOP = ObjectRef.of("v1", "Namespace", "shop");
    private static final ObjectRef POD = ObjectRef.of("v1", "Pod", "shop", "web");
    private static final ObjectRef CONFIG = ObjectRef.of("v1", "ConfigMap", "shop", "config");
    private static final ObjectRef CA = ObjectRef.of("v1", "ConfigMap", "shop", "kube-root-ca.crt");
    private static final ObjectRef ACCOUNT = ObjectRef.of("v1", "ServiceAccount", "shop", "default");
    private static final String NAMESPACE =
            "{apiVersion: v1, kind: Namespace, metadata: {name: shop}, spec: {finalizers: [kubernetes]}}";

    private final FakeClient cluster = new FakeClient(
            new NamespaceController(() -> FakeClient.KINDS), new ServiceAccountController(), new RootCaController());

    private void shop() {
        cluster.put(NAMESPACE);
        cluster.put("{apiVersion: v1, kind: Pod, metadata: {name: web, namespace: shop}}");
        cluster.put("{apiVersion: v1, kind: ConfigMap, metadata: {name: config, namespace: shop}}");
    }

    @Test
    void aNamespaceIsActiveAndHasItsAccountAndItsCertificate() {
        assertThat(cluster.put(NAMESPACE).status().path("phase").asString()).isEqualTo("Active");
        assertThat(cluster.get(ACCOUNT)).isPresent();
        assertThat(cluster.now(CA).tree().path("data").path("ca.crt").asString())
                .startsWith("There is no certificate");
    }

    @Test
    void whatIsTakenAwayOrChangedIsMadeAgain() {
        cluster.put(NAMESPACE);
        cluster.drop(ACCOUNT);
        cluster.edit(CA, tree -> tree.putObject("data").put("ca.crt", "mine"));
        assertThat(cluster.get(ACCOUNT)).isPresent();
        assertThat(cluster.now(CA).tree().path("data").path("ca.crt").asString())
                .isNotEqualTo("mine");
        cluster.drop(CA);
        assertThat(cluster.get(CA)).isPresent();
    }

    @Test
    void podsGoFirstAndTheOthersOnlyAfterThem() {
        shop();
        cluster.drop(SHOP);
        assertThat(cluster.now(POD).isDeleting()).isTrue();
        assertThat(cluster.now(CONFIG).isDeleting()).isFalse();
        assertThat(cluster.now(SHOP).status().path("phase").asString()).isEqualTo("Terminating");
        assertThat(cluster.condition(SHOP, "NamespaceContentRemaining")).isEqualTo("True SomeResourcesRemain");
        assertThat(cluster.now(SHOP).status().toString()).contains("pods. has 1 resource instances");
        cluster.end(POD);
        assertThat(cluster.get(CONFIG)).isEmpty();
        assertThat(cluster.get(SHOP)).isEmpty();
    }

    @Test
    void aFinalizerHoldsTheNamespaceAndIsTold() {
        shop();
        cluster.edit(
                CONFIG,
                tree -> tree.withObjectProperty("metadata")
                        .putArray("finalizers")
                        .add("example.com/hold"));
        cluster.drop(SHOP);
        cluster.end(POD);
        assertThat(cluster.condition(SHOP, "NamespaceFinalizersRemaining")).isEqualTo("True SomeFinalizersRemain");
        assertThat(cluster.now(SHOP).status().toString()).contains("example.com/hold in 1 resource instances");
        assertThat(cluster.condition(SHOP, "NamespaceDeletionContentFailure")).isEqualTo("False ContentDeleted");
        cluster.edit(CONFIG, tree -> tree.withObjectProperty("metadata").remove("finalizers"));
        assertThat(cluster.get(SHOP)).isEmpty();
    }

    @Test
    void nothingIsMadeAgainInANamespaceThatGoes() {
        shop();
        cluster.drop(SHOP);
        cluster.drop(ACCOUNT);
        assertThat(cluster.get(ACCOUNT)).isEmpty();
    }
}
