package dev.gantry.tests.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

@OnEveryCluster
class TestClusterTest {
    @Test
    void givesATestANamespaceOfItsOwn(TestCluster cluster) {
        assertThat(cluster.kubectl()
                        .get("namespace", cluster.namespace())
                        .at("/status/phase")
                        .asString())
                .isEqualTo("Active");
        assertThat(cluster.kubectl().run("get", "pods", "-o", "name")).isEmpty();
    }

    @Test
    void namesANamespaceToComeWithoutMakingIt(TestCluster cluster) {
        assertThat(cluster.kubectl().exists("namespace/" + cluster.namespaceToCome()))
                .isFalse();
    }

    @Test
    void deletesWhatATestMadeOutsideOfItsNamespace(TestCluster cluster) {
        String other = cluster.namespaceToCome();
        cluster.kubectl().run("create", "namespace", other);

        cluster.close();

        cluster.kubectl().waitFor("delete", "namespace/" + other, "namespace/" + cluster.namespace());
    }

    @Test
    void watchesUntilSomethingIsThere(TestCluster cluster) {
        cluster.kubectl().run("create", "configmap", "greeting", "--from-literal", "hello=world");

        assertThat(cluster.kubectl().watchUntil(line -> line.startsWith("greeting"), "configmaps"))
                .contains("greeting");
    }

    @Test
    void failsWhenKubectlFails(TestCluster cluster) {
        assertThatThrownBy(() -> cluster.kubectl().run("get", "configmap", "nowhere"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("\"nowhere\" not found");
    }
}
