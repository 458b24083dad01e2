package dev.gantry.tests.kubernetes;

import static dev.gantry.Gantry.app;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gantry.gateway.V1HTTPRoute;
import dev.gantry.kubernetes.KubernetesObject;
import dev.gantry.kubernetes.TreeWriter;
import dev.gantry.kubernetes.UntypedObject;
import dev.gantry.kubernetes.apps.V1Deployment;
import dev.gantry.problem.GantryException;
import io.fabric8.kubernetes.api.model.GenericKubernetesResourceBuilder;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.GRPCRouteBuilder;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRouteBuilder;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Version;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Objects that were made for fabric8's client are part of an app as they are. */
class ForeignObjectTest {
    private static final KubernetesSerialization FABRIC8 = new KubernetesSerialization();

    /** A class that a user wrote for fabric8's client. */
    @Group("example.com")
    @Version("v1")
    public static final class Kettle extends CustomResource<KettleSpec, Void> {}

    /** Its spec. */
    public static final class KettleSpec {
        /** Decimal. */
        public double litres = 1.5;
        /** Not said. */
        public @Nullable String colour;
        /** In order, with nothing between. */
        public List<Map<String, Integer>> steps = List.of(Map.of("minutes", 3), Map.of());
    }

    private static Kettle kettle() {
        Kettle kettle = new Kettle();
        kettle.setMetadata(
                new ObjectMetaBuilder().withName("tea").addToLabels("a", "b").build());
        kettle.setSpec(new KettleSpec());
        return kettle;
    }

    private static void assertWrittenAsByFabric8(HasMetadata model) {
        assertThat(TreeWriter.tree(KubernetesObject.of(model)))
                .isEqualTo(JsonMapper.shared().readTree(FABRIC8.asJson(model)));
    }

    @Test
    void aKindWithAClassTakesTheClass() {
        HasMetadata model = new DeploymentBuilder()
                .withNewMetadata()
                .withName("a")
                .endMetadata()
                .withNewSpec()
                .withReplicas(3)
                .withNewSelector()
                .addToMatchLabels("app", "a")
                .endSelector()
                .withNewTemplate()
                .endTemplate()
                .endSpec()
                .build();

        assertThat(KubernetesObject.of(model)).isInstanceOf(V1Deployment.class);
        assertWrittenAsByFabric8(model);
    }

    @Test
    void aRouteOfTheGatewayApiIsWrittenAsFabric8WritesIt() {
        HasMetadata model = new HTTPRouteBuilder()
                .withNewMetadata()
                .withName("a")
                .endMetadata()
                .withNewSpec()
                .withHostnames("a.example.com")
                .addNewRule()
                .addNewBackendRef()
                .withName("a")
                .withPort(8080)
                .endBackendRef()
                .endRule()
                .endSpec()
                .build();

        assertThat(KubernetesObject.of(model)).isInstanceOf(V1HTTPRoute.class);
        assertWrittenAsByFabric8(model);
    }

    @Test
    void aKindOfAnotherModelIsWrittenAsFabric8WritesIt() {
        HasMetadata model = new GRPCRouteBuilder()
                .withNewMetadata()
                .withName("a")
                .endMetadata()
                .withNewSpec()
                .addNewRule()
                .addNewMatch()
                .withNewMethod()
                .withService("orders.Orders")
                .endMethod()
                .endMatch()
                .endRule()
                .endSpec()
                .build();

        assertThat(KubernetesObject.of(model)).isInstanceOf(UntypedObject.class);
        assertWrittenAsByFabric8(model);
    }

    @Test
    void aClassOfTheUsersOwnIsPartOfAnApp() {
        KubernetesObject kettle = KubernetesObject.of(kettle());

        assertThat(app("kitchen", kettle).synth().yaml()).endsWith("""
                apiVersion: example.com/v1
                kind: Kettle
                metadata:
                  name: tea
                  labels:
                    a: b
                spec:
                  litres: 1.5
                  steps:
                  - minutes: 3
                  - {}
                """);
    }

    @Test
    void anObjectOfNoClassIsUntyped() {
        HasMetadata model = new GenericKubernetesResourceBuilder()
                .withApiVersion("example.com/v1")
                .withKind("Kettle")
                .withMetadata(new ObjectMetaBuilder().withName("tea").build())
                .addToAdditionalProperties("spec", Map.of("litres", 2))
                .build();

        assertThat(KubernetesObject.of(model))
                .isEqualTo(UntypedObject.of("example.com/v1", "Kettle", "tea", Map.of("spec", Map.of("litres", 2))));
    }

    @Test
    void changesNothingWhenItIsChangedLater() {
        Kettle model = kettle();
        KubernetesObject before = KubernetesObject.of(kettle());
        KubernetesObject object = KubernetesObject.of(model);

        model.getSpec().litres = 9;
        model.getMetadata().getLabels().clear();

        assertThat(object).isEqualTo(before);
    }

    @Test
    void hasAName() {
        Kettle nameless = new Kettle();

        assertThatThrownBy(() -> KubernetesObject.of(nameless))
                .isInstanceOf(GantryException.class)
                .hasMessageContaining("metadata.name");
    }
}
