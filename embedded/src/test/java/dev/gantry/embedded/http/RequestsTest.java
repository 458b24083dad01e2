package dev.gantry.embedded.http;

import static dev.gantry.embedded.http.Rest.CORE;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is no request that can be answered is refused with a Status, as an API server does. */
class RequestsTest {
    private final Rest rest = new Rest();

    @AfterEach
    void close() {
        rest.close();
    }

    @Test
    void whoDoesNotShowTheKeyIsLetNowhere() {
        URI open = rest.address().resolve("/api/v1/namespaces");

        assertThat(rest.send(HttpRequest.newBuilder(open).build()).status()).isEqualTo(401);
        assertThat(rest.send(HttpRequest.newBuilder(open)
                                .header("Authorization", "Bearer nonsense")
                                .build())
                        .body()
                        .path("reason")
                        .asString())
                .isEqualTo("Unauthorized");
        String key = rest.address().getPath().substring(1);
        assertThat(rest.send(HttpRequest.newBuilder(open)
                                .header("Authorization", "Bearer " + key)
                                .build())
                        .status())
                .isEqualTo(200);
        assertThat(rest.send(rest.request("/version")
                                .header("Authorization", "Bearer nonsense")
                                .build())
                        .status())
                .as("a wrong token is not mended by the address")
                .isEqualTo(401);
    }

    @Test
    void whatIsNotThereOrNotAllowedIsSaidInAStatus() {
        assertThat(rest.get("/nowhere").status()).isEqualTo(404);
        assertThat(rest.get("/apis/apps/v1/unicorns").status()).isEqualTo(404);
        assertThat(rest.get("/api/v1/configmaps/of-no-namespace").status()).isEqualTo(404);
        assertThat(rest.send("PUT", CORE + "configmaps", "{}", "application/json")
                        .status())
                .isEqualTo(405);
        assertThat(rest.post("/version", "{}").status()).isEqualTo(405);
        var missing = rest.get(CORE + "configmaps/missing");
        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.body().path("message").asString()).isEqualTo("configmaps \"missing\" not found");
        assertThat(missing.body().path("details").path("name").asString()).isEqualTo("missing");
    }

    @Test
    void whatCannotBeReadIsRefused() {
        assertThat(rest.post(CORE + "configmaps", "{'metadata':").status()).isEqualTo(400);
        assertThat(rest.post(CORE + "configmaps", "['a']").status()).isEqualTo(400);
        assertThat(rest.send("POST", CORE + "configmaps", "a: b: c", "application/yaml")
                        .status())
                .isEqualTo(400);
        assertThat(rest.send("POST", CORE + "configmaps", "{}", "application/cbor")
                        .status())
                .isEqualTo(415);
        assertThat(rest.get(CORE + "configmaps", "application/vnd.kubernetes.protobuf")
                        .status())
                .isEqualTo(406);
        String large = "{'metadata':{'name':'large'},'data':{'a':'" + "x".repeat(3 << 20) + "'}}";
        assertThat(rest.post(CORE + "configmaps", large).status()).isEqualTo(413);
    }

    @Test
    void whatNothingRunsForIsSaidNotToBeModelled() {
        rest.post(CORE + "pods", "{'metadata':{'name':'p'},'spec':{'containers':[{'name':'a','image':'b'}]}}");

        assertThat(rest.post(CORE + "pods/p/exec?command=ls", "").text())
                .contains("exec is not modelled by the embedded cluster");
        assertThat(rest.send(rest.request("/api/v1/namespaces")
                                .header("Impersonate-User", "alice")
                                .build())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void saysWhatIsServedDocumentByDocumentAndAtOnce() {
        assertThat(rest.get("/apis/apps/v1").text())
                .contains("\"name\":\"deployments/scale\"", "\"shortNames\":[\"deploy\"]");
        assertThat(rest.get("/api/v1").text()).contains("\"name\":\"pods/eviction\"", "\"kind\":\"Eviction\"");
        var aggregated = rest.get(
                "/apis", "application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList,application/json;q=0.9");
        assertThat(aggregated.body().path("kind").asString()).isEqualTo("APIGroupDiscoveryList");
        assertThat(aggregated.headers().get("content-type")).first().asString().contains("as=APIGroupDiscoveryList");
        assertThat(rest.get("/openapi/v3").text()).contains("/openapi/v3/apis/apps/v1");
        assertThat(rest.get("/openapi/v3/apis/apps/v1").text()).contains("fieldValidation", "DeploymentSpec");
        assertThat(rest.get("/readyz").text()).isEqualTo("ok");
    }

    @Test
    void servesKindsThatAreDefinedAsSoonAsTheyAreEstablished() {
        rest.post("/apis/apiextensions.k8s.io/v1/customresourcedefinitions", """
                {'metadata':{'name':'widgets.acme.com'},'spec':{'group':'acme.com','scope':'Namespaced',
                'names':{'kind':'Widget','plural':'widgets','shortNames':['wd']},
                'versions':[{'name':'v1','served':true,'storage':true,
                'subresources':{'status':{},'scale':{'specReplicasPath':'.spec.size','statusReplicasPath':'.status.size'}},
                'additionalPrinterColumns':[{'name':'Size','type':'integer','jsonPath':'.spec.size'}],
                'schema':{'openAPIV3Schema':{'type':'object','properties':{'spec':{'type':'object',
                'properties':{'size':{'type':'integer','default':2}}}}}}}]}}""");
        rest.pass(1);
        String widgets = "/apis/acme.com/v1/namespaces/shop/widgets";

        var made = rest.post(widgets, "{'metadata':{'name':'w'},'spec':{'sise':3}}");

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.body().path("spec").toString()).isEqualTo("{\"size\":2}");
        assertThat(made.headers().get("warning")).containsExactly("299 - \"unknown field \\\"spec.sise\\\"\"");
        assertThat(rest.get("/apis/acme.com/v1").text()).contains("\"wd\"", "widgets/scale");
        assertThat(rest.patch(widgets + "/w/scale", "merge-patch+json", "{'spec':{'replicas':5}}")
                        .status())
                .isEqualTo(200);
        assertThat(rest.get(widgets, "application/json;as=Table;v=v1;g=meta.k8s.io")
                        .body()
                        .at("/rows/0/cells")
                        .toString())
                .isEqualTo("[\"w\",5]");
    }
}
