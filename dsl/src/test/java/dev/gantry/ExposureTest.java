package dev.gantry;

import static dev.gantry.Gantry.*;
import static dev.gantry.Synthesized.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.gantry.kubernetes.IntOrString;
import dev.gantry.kubernetes.core.V1Service;
import dev.gantry.kubernetes.core.V1ServiceSpec;
import dev.gantry.kubernetes.networking.V1Ingress;
import dev.gantry.kubernetes.networking.V1IngressSpec;
import dev.gantry.kubernetes.networking.V1NetworkPolicy;
import dev.gantry.manifest.Manifest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExposureTest {
    private static final Port METRICS = port("metrics", 8081);
    private static final Secret TLS = existingSecret("tls", key("tls.crt"), key("tls.key"));

    private static V1ServiceSpec service(Serving<?> part, String name) {
        return app("shop", part).synth().get(V1Service.class, name).spec().orElseThrow();
    }

    @Test
    void aServiceIsReachedInsideAtItsServicePort() {
        V1ServiceSpec spec = service(
                Gantry.service("gateway", image("g", "1"))
                        .port(port("http", 8080).servicePort(80)),
                "gateway");

        assertThat(spec.type()).isEmpty();
        assertThat(spec.ports().get(0).port()).isEqualTo(80);
        assertThat(spec.ports().get(0).targetPort()).contains(IntOrString.of("http"));
    }

    @Test
    void aStatefulServiceIsHeadless() {
        assertThat(service(mysql(), "mysql").clusterIP()).contains("None");
        assertThat(codes(app("shop", mysql().port(port("sql", 3306).servicePort(3307)))))
                .containsExactly("service-port-headless");
    }

    @Test
    void aNodePortOpensThatPortAndNoOther() {
        V1ServiceSpec only = service(order().exposed(Exposure.nodePort(30000)), "order");
        assertThat(only.type()).contains(V1ServiceSpec.Type.NODE_PORT);
        assertThat(only.ports().get(0).nodePort()).contains(30000);

        Service two = order().port(METRICS).exposed(Exposure.nodePort(30000));
        assertThat(service(two, "order").type()).isEmpty();
        assertThat(service(two, "order-exposed").ports())
                .extracting(port -> port.name().orElseThrow())
                .containsExactly("http");
    }

    @Test
    void aStatefulServiceIsExposedByAServiceOfItsOwn() {
        StatefulService exposed = mysql().exposed(Exposure.loadBalancer());

        assertThat(service(exposed, "mysql").clusterIP()).contains("None");
        assertThat(service(exposed, "mysql-exposed").type()).contains(V1ServiceSpec.Type.LOAD_BALANCER);
        assertThat(service(exposed, "mysql-exposed").clusterIP()).isEmpty();
    }

    @Test
    void anIngressLeadsHostAndPathToThePortWithItsCertificate() {
        Service exposed = order().exposed(Exposure.ingress("shop.example.com")
                .path("/orders")
                .tls(TLS)
                .ingressClass("nginx"));

        V1IngressSpec spec = app("shop", exposed)
                .synth()
                .get(V1Ingress.class, exposed)
                .spec()
                .orElseThrow();

        var path = spec.rules().get(0).http().orElseThrow().paths().get(0);
        assertThat(spec.rules().get(0).host()).contains("shop.example.com");
        assertThat(path.path()).contains("/orders");
        assertThat(path.backend().service().orElseThrow().name()).isEqualTo("order");
        assertThat(path.backend().service().orElseThrow().port().orElseThrow().name())
                .contains("http");
        assertThat(spec.tls().get(0).secretName()).contains("tls");
        assertThat(spec.ingressClassName()).contains("nginx");
    }

    @Test
    void ingressesOfOneClassAreOneObjectWithARuleAHost() {
        Service exposed = order().port(METRICS)
                .exposed(
                        Exposure.ingress("a.example.com", "b.example.com")
                                .path("/orders")
                                .exactPath("/health")
                                .tls(TLS),
                        Exposure.ingress("c.example.com").on(METRICS),
                        Exposure.ingress("d.example.com").annotation("controller.example.com/size", "1m"));

        List<V1Ingress> ingresses = app("shop", exposed).synth().all(V1Ingress.class);

        assertThat(ingresses).extracting(V1Ingress::name).containsExactly("order", "order-2");
        V1IngressSpec first = ingresses.get(0).spec().orElseThrow();
        assertThat(first.rules())
                .extracting(rule -> rule.host().orElseThrow())
                .containsExactly("a.example.com", "b.example.com", "c.example.com");
        assertThat(first.rules().get(1).http().orElseThrow().paths())
                .extracting(path -> path.pathType() + path.path().orElseThrow())
                .containsExactly("Prefix/orders", "Exact/health");
        assertThat(first.tls().get(0).hosts()).containsExactly("a.example.com", "b.example.com");
        assertThat(ingresses.get(1).metadata().orElseThrow().annotations())
                .containsEntry("controller.example.com/size", "1m");
    }

    @Test
    void aLoadBalancerSaysWhoMayCallItAndWhoseItIs() {
        Service exposed = order().exposed(Exposure.loadBalancer()
                .sourceRanges("203.0.113.0/24", "2001:db8::/32")
                .loadBalancerClass("example.com/internal")
                .externalTrafficPolicy(TrafficPolicy.LOCAL)
                .annotation("example.com/idle", "60"));

        V1Service service = app("shop", exposed).synth().get(V1Service.class, "order");
        V1ServiceSpec spec = service.spec().orElseThrow();

        assertThat(spec.loadBalancerSourceRanges()).containsExactly("203.0.113.0/24", "2001:db8::/32");
        assertThat(spec.loadBalancerClass()).contains("example.com/internal");
        assertThat(spec.externalTrafficPolicy()).contains(V1ServiceSpec.ExternalTrafficPolicy.LOCAL);
        assertThat(service.metadata().orElseThrow().annotations()).containsEntry("example.com/idle", "60");
    }

    @Test
    void severalExposuresEachHaveTheirService() {
        Service exposed =
                order().exposed(Exposure.nodePort(30000), Exposure.loadBalancer(), Exposure.ingress("a.example.com"));

        assertThat(app("shop", exposed).synth().all(V1Service.class))
                .extracting(
                        V1Service::name,
                        service -> service.spec().orElseThrow().type().orElseThrow())
                .containsExactly(
                        tuple("order", V1ServiceSpec.Type.NODE_PORT),
                        tuple("order-exposed", V1ServiceSpec.Type.LOAD_BALANCER));
        assertThat(app("shop", mysql().exposed(Exposure.loadBalancer(), Exposure.ingress("a.example.com")))
                        .synth()
                        .all(V1Service.class))
                .extracting(V1Service::name)
                .containsExactly("mysql", "mysql-exposed", "mysql-exposed-2");
    }

    @Test
    void aRouteLeadsThroughAGatewayAndSplitsRequests() {
        Service next =
                Gantry.service("order-next", image("acme/order", "1.5.0")).http(8080);
        Service exposed = order().exposed(Exposure.httpRoute(
                        Exposure.gateway("public").in("infra").listener("https"), "shop.example.com")
                .path("/orders")
                .header("x-group", "b")
                .weight(90)
                .split(next.http(), 10)
                .timeout(Units.seconds(5)));
        Service caller = Gantry.service("web", image("acme/web", "1")).http(80).calls(next.http());

        Manifest manifest = app("shop", exposed, caller).synth();

        assertThat(manifest.yaml()).contains("""
                spec:
                  hostnames:
                  - shop.example.com
                  parentRefs:
                  - name: public
                    namespace: infra
                    sectionName: https
                  rules:
                  - backendRefs:
                    - name: order
                      port: 8080
                      weight: 90
                    - name: order-next
                      port: 8080
                      weight: 10
                    matches:
                    - headers:
                      - name: x-group
                        value: b
                      path:
                        type: PathPrefix
                        value: /orders
                    timeouts:
                      request: 5s
                """);
        // The gateway's pods are none of the app's, so the ports that it is led to are open.
        assertThat(openPorts(manifest, "order")).containsExactly(true);
        assertThat(openPorts(manifest, "order-next")).containsExactly(true);
    }

    private static List<Boolean> openPorts(Manifest manifest, String name) {
        return manifest.get(V1NetworkPolicy.class, name).spec().orElseThrow().ingress().stream()
                .skip(1)
                .map(rule -> rule.from().isEmpty())
                .toList();
    }

    @Test
    void aRedirectLeadsToNoService() {
        Service exposed = order().exposed(
                        Exposure.httpRoute(Exposure.gateway("public").listener("http"))
                                .redirectedToHttps());

        assertThat(app("shop", exposed).synth().yaml())
                .contains("scheme: https")
                .contains("statusCode: 301")
                .doesNotContain("backendRefs");
    }

    @Test
    void aNameLeadsToItsInstancesAsItIsSaid() {
        V1ServiceSpec sticky = service(
                order().addressed(Addressing.clusterIp()
                        .sessionAffinity(Units.hours(3))
                        .trafficDistribution(TrafficDistribution.PREFER_SAME_ZONE)
                        .internalTrafficPolicy(TrafficPolicy.CLUSTER)
                        .dualStack()),
                "order");
        V1ServiceSpec headless = service(
                order().addressed(Addressing.headless().publishNotReadyAddresses())
                        .exposed(Exposure.ingress("a.b")),
                "order");

        assertThat(sticky.sessionAffinityConfig()
                        .orElseThrow()
                        .clientIP()
                        .orElseThrow()
                        .timeoutSeconds())
                .contains(10800);
        assertThat(sticky.trafficDistribution()).contains("PreferSameZone");
        assertThat(sticky.ipFamilyPolicy()).contains(V1ServiceSpec.IpFamilyPolicy.PREFER_DUAL_STACK);
        assertThat(headless.clusterIP()).contains("None");
        assertThat(headless.publishNotReadyAddresses()).contains(true);
        assertThat(codes(app(
                        "shop", order().port(port("http", 8080).servicePort(80)).addressed(Addressing.headless()))))
                .containsExactly("service-port-headless");
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, true",
        "255.255.255.255/32, true",
        "::/0, true",
        "2001:db8::1/128, true",
        "1:2:3:4:5:6:7:8/64, true",
        "10.0.0.0, false",
        "10.0.0.0/33, false",
        "10.0.0/8, false",
        "010.0.0.0/8, false",
        "256.0.0.0/8, false",
        "::/129, false",
        "1:2:3/16, false",
        "1::2::3/16, false",
        "12345::/16, false",
        "example.com/8, false",
        "10.0.0.0/, false"
    })
    void aRangeOfAddressesIsKnownByItsForm(String range, boolean valid) {
        App app = app("shop", order().exposed(Exposure.loadBalancer().sourceRanges(range)));

        if (valid) {
            assertThat(app.synth().objects()).isNotEmpty();
        } else {
            assertThat(codes(app)).containsExactly("cidr-invalid");
        }
    }

    @Test
    void whatIsExposedWronglyIsToldAtOnce() {
        Service exposed = order().exposed(
                        Exposure.ingress("http://a.example.com"),
                        Exposure.ingress("b.example.com").path("orders"),
                        Exposure.ingress("c.example.com"),
                        Exposure.ingress("c.example.com"),
                        Exposure.httpRoute(Exposure.gateway("g"))
                                .header("x y", "1")
                                .weight(-1))
                .addressed(Addressing.clusterIp().sessionAffinity(Units.hours(25)));

        assertThat(codes(app("shop", exposed)))
                .contains(
                        "host-invalid",
                        "path-invalid",
                        "route-twice",
                        "header-invalid",
                        "route-weight-out-of-range",
                        "session-affinity-out-of-range");
    }

    @Test
    void whatCannotBeExposedIsAProblem() {
        assertThat(codes(app("shop", order().exposed(Exposure.nodePort(70000)))))
                .containsExactly("node-port-out-of-range");
        assertThat(codes(app("shop", order().exposed(Exposure.ingress("a.b").on(METRICS)))))
                .containsExactly("port-missing");
        assertThat(codes(app("shop", order().exposed(Exposure.ingress("a.b").tls(existingSecret("tls", key("crt")))))))
                .contains("key-missing");
        assertThat(codes(app("shop", Gantry.service("idle", image("i", "1"))))).contains("service-without-port");
    }
}
