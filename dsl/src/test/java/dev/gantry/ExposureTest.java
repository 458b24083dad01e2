package dev.gantry;

import static dev.gantry.Gantry.*;
import static dev.gantry.Synthesized.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.kubernetes.IntOrString;
import dev.gantry.kubernetes.core.V1Service;
import dev.gantry.kubernetes.core.V1ServiceSpec;
import dev.gantry.kubernetes.networking.V1Ingress;
import dev.gantry.kubernetes.networking.V1IngressSpec;
import org.junit.jupiter.api.Test;

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
