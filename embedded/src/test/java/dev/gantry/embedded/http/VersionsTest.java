package dev.gantry.embedded.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A kind that is served in several versions is kept in one. */
class VersionsTest {
    private static final String FIRST = "/apis/autoscaling/v1/namespaces/shop/horizontalpodautoscalers";
    private static final String SECOND = "/apis/autoscaling/v2/namespaces/shop/horizontalpodautoscalers";
    private static final String DEFINITIONS = "/apis/apiextensions.k8s.io/v1/customresourcedefinitions";

    private final Rest rest = new Rest();

    @AfterEach
    void close() {
        rest.close();
    }

    @Test
    void anAutoscalerOfTheFirstVersionIsOneOfTheSecond() {
        var made = rest.post(FIRST, """
                {'apiVersion':'autoscaling/v1','kind':'HorizontalPodAutoscaler','metadata':{'name':'web'},
                'spec':{'maxReplicas':5,'targetCPUUtilizationPercentage':50,
                'scaleTargetRef':{'apiVersion':'apps/v1','kind':'Deployment','name':'web'}}}""");

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.body().at("/spec/targetCPUUtilizationPercentage").asInt())
                .isEqualTo(50);
        assertThat(rest.get(SECOND + "/web").body().at("/spec/metrics").toString())
                .isEqualTo("[{\"type\":\"Resource\",\"resource\":{\"name\":\"cpu\","
                        + "\"target\":{\"type\":\"Utilization\",\"averageUtilization\":50}}}]");
        rest.patch(FIRST + "/web", "merge-patch+json", "{'spec':{'targetCPUUtilizationPercentage':70}}");
        assertThat(rest.get(SECOND + "/web")
                        .body()
                        .at("/spec/metrics/0/resource/target/averageUtilization")
                        .asInt())
                .isEqualTo(70);
        assertThat(rest.get("/apis/autoscaling")
                        .body()
                        .at("/preferredVersion/version")
                        .asString())
                .isEqualTo("v2");
    }

    @Test
    void aCustomResourceIsGivenInEachServedVersionTheStableOneFirst() {
        rest.post(DEFINITIONS, """
                {'metadata':{'name':'widgets.acme.com'},'spec':{'group':'acme.com','scope':'Namespaced',
                'names':{'kind':'Widget','plural':'widgets'},'versions':[VERSION1,VERSION2,VERSION3]}}
                """.replace("VERSION1", version("v1beta1", true))
                .replace("VERSION2", version("v1", false))
                .replace("VERSION3", version("v2alpha1", false)));
        rest.pass(1);
        String old = "/apis/acme.com/v1beta1/namespaces/shop/widgets";
        String stable = "/apis/acme.com/v1/namespaces/shop/widgets";

        rest.post(old, "{'metadata':{'name':'w'},'spec':{'size':1}}");
        rest.patch(stable + "/w", "merge-patch+json", "{'spec':{'size':2},'status':{'seen':true}}");

        assertThat(rest.get(old + "/w").body().at("/spec/size").asInt()).isEqualTo(2);
        assertThat(rest.get(stable).body().at("/items/0/apiVersion").asString()).isEqualTo("acme.com/v1");
        assertThat(rest.get(stable + "/w").body().at("/status/seen").asBoolean())
                .as("without a subresource the status is written with the rest")
                .isTrue();
        assertThat(rest.get("/apis/acme.com")
                        .body()
                        .path("versions")
                        .valueStream()
                        .map(it -> it.path("version").asString()))
                .containsExactly("v1", "v1beta1", "v2alpha1");
        assertThat(rest.get("/openapi/v3/apis/acme.com/v1").text()).contains("acme.com.v1.Widget", "ObjectMeta");
    }

    private static String version(String name, boolean stored) {
        return "{'name':'" + name + "','served':true,'storage':" + stored
                + ",'schema':{'openAPIV3Schema':{'type':'object','x-kubernetes-preserve-unknown-fields':true}}}";
    }
}
