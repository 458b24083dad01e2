package dev.gantry;

import static dev.gantry.Gantry.*;
import static dev.gantry.Health.*;
import static dev.gantry.Hook.*;
import static dev.gantry.Probe.*;
import static dev.gantry.Synthesized.*;
import static dev.gantry.Units.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.kubernetes.IntOrString;
import dev.gantry.kubernetes.core.V1Container;
import dev.gantry.kubernetes.core.V1HTTPGetAction;
import dev.gantry.kubernetes.core.V1LifecycleHandler;
import dev.gantry.kubernetes.core.V1PodSpec;
import dev.gantry.kubernetes.core.V1Probe;
import org.junit.jupiter.api.Test;

/** How containers start, are asked, and end. */
class LifeTest {
    private static final Port ADMIN = port("admin", 9901);

    private static V1Probe readinessOf(Probe probe) {
        return container(order().health(readiness(probe))).readinessProbe().orElseThrow();
    }

    private static V1LifecycleHandler preStop(Service service) {
        return container(service).lifecycle().orElseThrow().preStop().orElseThrow();
    }

    @Test
    void asksByHttpWithHeadersAndOverTls() {
        V1HTTPGetAction get =
                readinessOf(httpsGet("/up", header("Host", "acme"))).httpGet().orElseThrow();

        assertThat(get.scheme()).contains(V1HTTPGetAction.Scheme.HTTPS);
        assertThat(get.httpHeaders().get(0).name()).isEqualTo("Host");
        assertThat(get.httpHeaders().get(0).value()).isEqualTo("acme");
        assertThat(readinessOf(httpGet("/up")).httpGet().orElseThrow().scheme()).isEmpty();
    }

    @Test
    void asksByGrpcAtTheNumberOfThePort() {
        assertThat(readinessOf(grpc("orders")).grpc().orElseThrow().service()).contains("orders");
        assertThat(readinessOf(grpc("orders")).grpc().orElseThrow().port()).isEqualTo(8080);
        assertThat(readinessOf(grpc().on(ADMIN)).grpc().orElseThrow().port()).isEqualTo(9901);
    }

    @Test
    void asksAsOftenAndAsPatientlyAsSaid() {
        V1Probe readiness =
                readinessOf(tcp().delay(seconds(4)).every(seconds(20)).successes(2));
        V1Probe liveness = container(order().health(liveness(tcp().grace(seconds(7)))))
                .livenessProbe()
                .orElseThrow();

        assertThat(readiness.initialDelaySeconds()).contains(4);
        assertThat(readiness.periodSeconds()).contains(20);
        assertThat(readiness.successThreshold()).contains(2);
        assertThat(liveness.terminationGracePeriodSeconds()).contains(7L);
        assertThat(liveness.successThreshold()).isEmpty();
    }

    @Test
    void aStartIsAskedForInItsOwnWay() {
        V1Container own = container(order().health(readiness(tcp())
                .and(startup(exec("/bin/started").every(seconds(2)).failures(9)))));
        V1Container within =
                container(order().health(startup(tcp().every(seconds(2))).startsWithin(seconds(11))));
        V1Container slow =
                container(order().health(liveness(tcp().timeout(seconds(8)).every(seconds(30)))));

        assertThat(own.startupProbe().orElseThrow().exec().orElseThrow().command())
                .containsExactly("/bin/started");
        assertThat(own.startupProbe().orElseThrow().failureThreshold()).contains(9);
        assertThat(within.startupProbe().orElseThrow().failureThreshold()).contains(6);
        assertThat(slow.startupProbe().orElseThrow().timeoutSeconds())
                .as("an answer comes before the next question")
                .contains(5);
    }

    @Test
    void whatCannotBeAskedIsAProblem() {
        assertThat(codes(app("shop", order().health(readiness(tcp().grace(seconds(1)))))))
                .containsExactly("probe-grace-without-end");
        assertThat(codes(app("shop", order().health(liveness(tcp().successes(2))))))
                .containsExactly("probe-successes-out-of-range");
        assertThat(codes(app("shop", order().health(startup(httpGet("up")))))).containsExactly("probe-path-invalid");
        assertThat(codes(app("shop", order().health(readiness(tcp().delay(seconds(-1)))))))
                .containsExactly("duration-out-of-range");
    }

    @Test
    void whatIsSaidOfItsEndReplacesThePause() {
        assertThat(preStop(order()).sleep().orElseThrow().seconds()).isEqualTo(5);
        assertThat(preStop(order().preStop(command("nginx", "-s", "quit")))
                        .exec()
                        .orElseThrow()
                        .command())
                .containsExactly("nginx", "-s", "quit");
        assertThat(preStop(order().preStop(command("nginx"))).sleep()).isEmpty();
        assertThat(preStop(order().preStop(call("/drain").on(ADMIN)))
                        .httpGet()
                        .orElseThrow()
                        .port())
                .isEqualTo(IntOrString.of(9901));
        assertThat(container(order().postStart(call("/warm")))
                        .lifecycle()
                        .orElseThrow()
                        .postStart()
                        .orElseThrow()
                        .httpGet()
                        .orElseThrow()
                        .path())
                .contains("/warm");
    }

    @Test
    void aPauseIsAddedToTheTimeToStop() {
        assertThat(pod(order().preStop(sleep(seconds(20))).gracefulStop(seconds(40)))
                        .terminationGracePeriodSeconds())
                .contains(60L);
        assertThat(pod(order().preStop(command("quit")).gracefulStop(seconds(40)))
                        .terminationGracePeriodSeconds())
                .contains(40L);
    }

    @Test
    void containersStartInTheOrderInWhichTheyWereSaid() {
        V1PodSpec pod = pod(order().init(initContainer("fetch", image("acme/fetch", "1"))
                        .arguments("--all")
                        .mount("/cache", scratch()))
                .sidecar(sidecar("proxy", image("envoy", "1")))
                .init(initContainer("register", image("acme/register", "1"))));

        assertThat(pod.initContainers()).extracting(V1Container::name).containsExactly("fetch", "proxy", "register");
        assertThat(pod.initContainers().get(0).restartPolicy()).isEmpty();
        assertThat(pod.initContainers().get(1).restartPolicy()).contains("Always");
        assertThat(pod.initContainers().get(0).args()).containsExactly("--all");
    }

    @Test
    void aSidecarIsAskedAtItsOwnPorts() {
        V1Container proxy = pod(order().sidecar(sidecar("proxy", image("envoy", "1"))
                        .port(ADMIN)
                        .health(startup(httpGet("/ready")))
                        .preStop(call("/drain"))))
                .initContainers()
                .get(0);

        assertThat(proxy.ports().get(0).containerPort()).isEqualTo(9901);
        assertThat(proxy.startupProbe().orElseThrow().httpGet().orElseThrow().port())
                .isEqualTo(IntOrString.of("admin"));
        assertThat(proxy.lifecycle()
                        .orElseThrow()
                        .preStop()
                        .orElseThrow()
                        .httpGet()
                        .orElseThrow()
                        .port())
                .isEqualTo(IntOrString.of("admin"));
        assertThat(proxy.readinessProbe())
                .as("a sidecar is asked only what was said")
                .isEmpty();
    }

    @Test
    void whatTheServiceOffersASidecarCanListenFor() {
        Port metrics = port("metrics", 9104);
        Sidecar exporter = sidecar("exporter", image("acme/exporter", "1")).port(metrics);
        Service service = order().port(metrics).sidecar(exporter);

        var manifest = app("shop", service).synth();

        assertThat(container(service).ports())
                .extracting(port -> port.name().orElseThrow())
                .containsExactly("http");
        assertThat(pod(service).initContainers().get(0).ports().get(0).name()).contains("metrics");
        assertThat(manifest.get(dev.gantry.kubernetes.core.V1Service.class, service)
                        .spec()
                        .orElseThrow()
                        .ports())
                .hasSize(2);
        assertThat(codes(app("shop", order().port(port("metrics", 1)).sidecar(exporter))))
                .containsExactly("shared-ambiguous");
    }

    @Test
    void aServiceBehindAProxyIsAskedAtTheNumberOfThePort() {
        Service service = order().sidecar(sidecar("proxy", image("envoy", "1")).port(port("http", 8080)));

        assertThat(container(service).ports()).isEmpty();
        assertThat(container(service)
                        .readinessProbe()
                        .orElseThrow()
                        .tcpSocket()
                        .orElseThrow()
                        .port())
                .as("the name is none of its own container's")
                .isEqualTo(IntOrString.of(8080));
    }

    @Test
    void whatIsWrongWithASidecarIsToldOfIt() {
        var problems = problems(app(
                "shop",
                order().sidecar(sidecar("proxy", image("envoy", "1"))
                        .health(readiness(tcp()))
                        .preStop(call("x")))));

        assertThat(problems)
                .extracting(problem -> problem.path() + " " + problem.code())
                .containsExactly(
                        "shop/order/sidecar/proxy/health probe-without-port",
                        "shop/order/sidecar/proxy/preStop probe-path-invalid",
                        "shop/order/sidecar/proxy/preStop probe-without-port");
    }
}
