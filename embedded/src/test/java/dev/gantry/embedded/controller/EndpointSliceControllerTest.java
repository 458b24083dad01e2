package dev.gantry.embedded.controller;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.embedded.object.Stored;
import dev.gantry.manifest.ObjectRef;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class EndpointSliceControllerTest {
    private static final ObjectRef SERVICE = ObjectRef.of("v1", "Service", "default", "web");

    private final FakeClient cluster = new FakeClient(new EndpointSliceController());

    private void service(String spec) {
        cluster.put("{apiVersion: v1, kind: Service, metadata: {name: web, labels: {team: shop}}, "
                + "spec: {selector: {app: web}, ports: [{name: http, port: 80, targetPort: web}]" + spec + "}}");
    }

    private ObjectRef pod(String name, String ip, int port, String more) {
        cluster.put("{apiVersion: v1, kind: Node, metadata: {name: a, labels: {topology.kubernetes.io/zone: z1}}}");
        return cluster.put("""
                apiVersion: v1
                kind: Pod
                metadata: {name: %s, labels: {app: web}}
                spec: {nodeName: a, containers: [{name: c, ports: [{name: web, containerPort: %d}]}]%s}
                status: {phase: Running, podIP: %s, conditions: [{type: Ready, status: 'True'}]}
                """.formatted(name, port, more, ip)).ref();
    }

    private List<Stored> slices() {
        return cluster.list("discovery.k8s.io/v1", "EndpointSlice", "default");
    }

    private JsonNode endpoints() {
        assertThat(slices()).hasSize(1);
        return slices().get(0).tree().path("endpoints");
    }

    private static String conditions(JsonNode endpoint) {
        return endpoint.path("conditions").toString();
    }

    @Test
    void aServiceHasASliceOfItsNameEvenBeforeItsPods() {
        service(", clusterIP: 10.0.0.1");
        Stored slice = slices().get(0);
        assertThat(slice.name()).startsWith("web-");
        assertThat(slice.labels())
                .containsEntry("kubernetes.io/service-name", "web")
                .containsEntry("endpointslice.kubernetes.io/managed-by", "endpointslice-controller.k8s.io")
                .containsEntry("team", "shop")
                .doesNotContainKey("service.kubernetes.io/headless");
        assertThat(slice.controllerUid()).isEqualTo("uid-web");
        assertThat(endpoints()).isEmpty();
    }

    @Test
    void anEndpointTellsOfItsPodItsPlaceAndItsPort() {
        service("");
        pod("web-0", "10.1.0.1", 8080, "");
        JsonNode endpoint = endpoints().path(0);
        assertThat(endpoint.path("addresses").path(0).asString()).isEqualTo("10.1.0.1");
        assertThat(conditions(endpoint)).isEqualTo("{\"ready\":true,\"serving\":true,\"terminating\":false}");
        assertThat(endpoint.path("nodeName").asString()).isEqualTo("a");
        assertThat(endpoint.path("zone").asString()).isEqualTo("z1");
        assertThat(endpoint.path("targetRef").path("uid").asString()).isEqualTo("uid-web-0");
        assertThat(endpoint.has("hostname")).isFalse();
        JsonNode port = slices().get(0).tree().path("ports").path(0);
        assertThat(port.path("port").asInt()).isEqualTo(8080);
        assertThat(port.path("name").asString()).isEqualTo("http");
    }

    @Test
    void aPodThatIsNotReadyServesOnlyWhereTheServiceSaysSo() {
        service("");
        ObjectRef pod = pod("web-0", "10.1.0.1", 8080, "");
        cluster.report(pod, status -> status.putArray("conditions"));
        assertThat(conditions(endpoints().path(0)))
                .isEqualTo("{\"ready\":false,\"serving\":false,\"terminating\":false}");
        service(", publishNotReadyAddresses: true");
        assertThat(conditions(endpoints().path(0)))
                .isEqualTo("{\"ready\":true,\"serving\":false,\"terminating\":false}");
    }

    @Test
    void aPodThatGoesServesOnAndIsNotReady() {
        service("");
        ObjectRef pod = pod("web-0", "10.1.0.1", 8080, "");
        cluster.drop(pod);
        assertThat(conditions(endpoints().path(0)))
                .isEqualTo("{\"ready\":false,\"serving\":true,\"terminating\":true}");
        cluster.end(pod);
        assertThat(endpoints()).isEmpty();
    }

    @Test
    void podsThatEndedOrHaveNoAddressAreNotListed() {
        service("");
        ObjectRef pod = pod("web-0", "10.1.0.1", 8080, "");
        pod("web-1", "''", 8080, "");
        assertThat(endpoints()).hasSize(1);
        cluster.report(pod, status -> status.put("phase", "Failed"));
        assertThat(endpoints()).isEmpty();
    }

    @Test
    void podsOfAHeadlessServiceHaveTheirHostname() {
        service(", clusterIP: None");
        pod("web-0", "10.1.0.1", 8080, ", hostname: web-0, subdomain: web");
        assertThat(endpoints().path(0).path("hostname").asString()).isEqualTo("web-0");
        assertThat(slices().get(0).labels()).containsEntry("service.kubernetes.io/headless", "");
    }

    @Test
    void podsWithDifferentPortsAreInDifferentSlices() {
        service("");
        ObjectRef before = pod("web-0", "10.1.0.1", 8080, "");
        pod("web-1", "10.1.0.2", 9090, "");
        assertThat(slices())
                .extracting(it -> it.tree().path("ports").path(0).path("port").asInt())
                .containsExactlyInAnyOrder(8080, 9090);
        cluster.drop(before);
        cluster.end(before);
        assertThat(slices()).hasSize(1);
        assertThat(slices().get(0).tree().path("ports").path(0).path("port").asInt())
                .isEqualTo(9090);
    }

    @Test
    void theSliceFollowsTheLabelsOfItsService() {
        service("");
        cluster.edit(
                SERVICE,
                tree -> tree.withObjectProperty("metadata").putObject("labels").put("team", "other"));
        assertThat(slices().get(0).labels()).containsEntry("team", "other");
    }

    @Test
    void aServiceWithoutASelectorOrOfAnotherNameHasNoSlice() {
        cluster.put("{apiVersion: v1, kind: Service, metadata: {name: bare}, spec: {ports: [{port: 80}]}}");
        service(", type: ExternalName");
        assertThat(slices()).isEmpty();
    }

    @Test
    void aPodOfANodeThatIsGoneIsNotListedUnlessAllAre() {
        service("");
        ObjectRef pod = pod("web-0", "10.1.0.1", 8080, "");
        cluster.drop(ObjectRef.of("v1", "Node", "a"));
        cluster.report(pod, status -> status.put("message", "looked at again"));
        assertThat(endpoints()).isEmpty();
        service(", publishNotReadyAddresses: true");
        assertThat(endpoints()).hasSize(1);
    }

    @Test
    void aNamedPortIsThatOfASidecarOrOfTheSameProtocol() {
        service("");
        pod(
                "web-0",
                "10.1.0.1",
                0,
                ", initContainers: [{name: once, ports: [{name: web, containerPort: 1}]}, "
                        + "{name: s, restartPolicy: Always, ports: [{name: web, protocol: UDP, containerPort: 2}, "
                        + "{name: web, containerPort: 3}]}]");
        assertThat(slices().get(0).tree().path("ports").path(0).path("port").asInt())
                .isEqualTo(3);
    }
}
