package dev.gantry.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.cluster.Propagation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How pods start, become ready, crash, end and stop. */
class PodLifeTest {
    private static final String PROBE = "{'httpGet':{'port':8080},'periodSeconds':5";

    private final Shop shop = new Shop();

    private void pod(String name, String container, String spec) {
        shop.apply(
                "{'apiVersion':'v1','kind':'Pod','metadata':{'name':'" + name + "','namespace':'shop','labels':{'app':'"
                        + name + "'}},'spec':{'containers':[{'name':'main','image':'acme/" + name + ":1'" + container
                        + "}]" + spec
                        + "}}");
    }

    private JsonNode status(String name) {
        return shop.get("v1", "Pod", name).path("status");
    }

    private boolean isReady(String name) {
        return status(name).path("containerStatuses").path(0).path("ready").asBoolean();
    }

    private static Program answering(int after) {
        return program(Optional.of(Duration.ofSeconds(after)), Optional.empty());
    }

    private static Program program(Optional<Duration> answers, Optional<Program.End> end) {
        return new Program(answers, Duration.ofSeconds(1), end, true, List.of("the last words"));
    }

    @Test
    void aProbeIsMadeAtItsPeriods() {
        shop.behaves("acme/web:1", answering(7));
        pod("web", ",'readinessProbe':" + PROBE + ",'successThreshold':2}", "");

        shop.pass(14);
        assertThat(isReady("web")).isFalse();
        shop.pass(2);
        assertThat(isReady("web")).isTrue(); // asked at 0, 5, 10 and 15, answered from 7 on, ready at the second answer
    }

    @Test
    void aProbeWaitsForItsInitialDelay() {
        shop.behaves("acme/web:1", answering(1));
        pod("web", ",'readinessProbe':" + PROBE + ",'initialDelaySeconds':12}", "");

        shop.pass(11);
        assertThat(isReady("web")).isFalse();
        shop.pass(2);
        assertThat(isReady("web")).isTrue();
    }

    @Test
    void whoDoesNotStartInTimeIsKilledAndStartsOver() {
        shop.behaves("acme/web:1", program(Optional.empty(), Optional.of(new Program.End(Duration.ofHours(1), 0))));
        pod("web", ",'startupProbe':" + PROBE + ",'failureThreshold':4}", "");

        shop.pass(14);
        assertThat(status("web")
                        .path("containerStatuses")
                        .path(0)
                        .path("restartCount")
                        .asInt())
                .isZero();
        shop.pass(4);

        JsonNode container = status("web").path("containerStatuses").path(0);
        assertThat(container.path("restartCount").asInt()).isEqualTo(1);
        assertThat(container
                        .path("lastState")
                        .path("terminated")
                        .path("exitCode")
                        .asInt())
                .isEqualTo(137);
    }

    @Test
    void whoCrashesWaitsLongerEachTime() {
        shop.behaves("acme/web:1", program(Optional.empty(), Optional.of(new Program.End(Duration.ofSeconds(2), 3))));
        pod("web", "", "");

        shop.pass(4); // crashed at 2, started again at 3
        assertThat(status("web")
                        .path("containerStatuses")
                        .path(0)
                        .path("restartCount")
                        .asInt())
                .isEqualTo(1);
        shop.pass(4); // crashed at 5, and waits 10 seconds
        JsonNode waiting =
                status("web").path("containerStatuses").path(0).path("state").path("waiting");
        assertThat(waiting.path("reason").asString()).isEqualTo("CrashLoopBackOff");
        shop.pass(9);
        assertThat(status("web")
                        .path("containerStatuses")
                        .path(0)
                        .path("restartCount")
                        .asInt())
                .isEqualTo(2);
        shop.pass(10); // crashed at 17, and waits 20
        assertThat(status("web")
                        .path("containerStatuses")
                        .path(0)
                        .path("restartCount")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void whatIsToEndEnds() {
        pod("work", "", ",'restartPolicy':'Never'");
        shop.pass(4);
        assertThat(status("work").path("phase").asString()).isEqualTo("Running");
        shop.pass(2);

        assertThat(status("work").path("phase").asString()).isEqualTo("Succeeded");
    }

    @Test
    void initContainersEndOneByOneAndSidecarsStay() {
        pod(
                "web",
                "",
                ",'initContainers':[{'name':'first','image':'acme/first:1'},{'name':'beside','image':'acme/beside:1',"
                        + "'restartPolicy':'Always'},{'name':'second','image':'acme/second:1'}]");
        shop.pass(6); // the first has ended, the sidecar runs, the second works
        JsonNode inits = status("web").path("initContainerStatuses");
        assertThat(inits.path(0).path("state").has("terminated")).isTrue();
        assertThat(inits.path(1).path("state").has("running")).isTrue();
        assertThat(status("web").path("phase").asString()).isEqualTo("Pending");
        shop.pass(6);

        assertThat(status("web").path("phase").asString()).isEqualTo("Running");
        assertThat(status("web")
                        .path("initContainerStatuses")
                        .path(1)
                        .path("state")
                        .has("running"))
                .isTrue();
    }

    @Test
    void whoDoesNotStopIsKilledWhenItsGraceEnds() {
        shop.behaves(
                "acme/web:1",
                new Program(Optional.of(Duration.ZERO), Duration.ofMinutes(5), Optional.empty(), true, List.of()));
        pod("web", "", ",'terminationGracePeriodSeconds':20");
        shop.pass(5);

        shop.delete("v1", "Pod", "web", Propagation.BACKGROUND);
        shop.pass(18);
        assertThat(shop.find("v1", "Pod", "web")).isPresent();
        shop.pass(3);

        assertThat(shop.find("v1", "Pod", "web")).isEmpty();
    }

    @Test
    void aPodThatStopsIsNoEndpointAnyMore() {
        shop.apply(
                "{'apiVersion':'v1','kind':'Service','metadata':{'name':'web','namespace':'shop'},'spec':{'selector':"
                        + "{'app':'web'},'ports':[{'port':80,'targetPort':8080}]}}");
        pod("web", ",'lifecycle':{'preStop':{'sleep':{'seconds':10}}}", "");
        shop.pass(5);

        shop.delete("v1", "Pod", "web", Propagation.BACKGROUND);
        shop.pass(2);

        JsonNode conditions = shop.list("discovery.k8s.io/v1", "EndpointSlice")
                .get(0)
                .path("endpoints")
                .path(0)
                .path("conditions");
        assertThat(conditions.path("ready").asBoolean()).isFalse();
        assertThat(conditions.path("serving").asBoolean()).isTrue();
        assertThat(conditions.path("terminating").asBoolean()).isTrue();
    }

    @Test
    void whereAPodStandsIsNoChangeOfWhatIsWanted() {
        pod("web", "", "");
        shop.pass(5);

        ObjectNode pod = shop.get("v1", "Pod", "web");
        assertThat(pod.path("spec").path("nodeName").asString()).startsWith("node-");
        assertThat(pod.path("metadata").path("generation").asInt()).isEqualTo(1);
        assertThat(pod.path("metadata").path("labels").has("topology.kubernetes.io/zone"))
                .isTrue();
    }

    @Test
    void rulesThatNameLabelKeysChooseByTheOwnValues() {
        pod(
                "web",
                "",
                ",'topologySpreadConstraints':[{'maxSkew':1,'topologyKey':'kubernetes.io/hostname','whenUnsatisfiable':"
                        + "'DoNotSchedule','labelSelector':{},'matchLabelKeys':['app']}]");

        assertThat(shop.get("v1", "Pod", "web")
                        .path("spec")
                        .path("topologySpreadConstraints")
                        .path(0)
                        .path("labelSelector")
                        .toString())
                .isEqualTo("{\"matchExpressions\":[{\"key\":\"app\",\"operator\":\"In\",\"values\":[\"web\"]}]}");
    }

    @Test
    void ofTooManyPodsTheOneThatIsNotReadyGoesFirst() {
        shop.deploy("web", 2, ",'readinessProbe':" + PROBE + "}");
        shop.pass(20);
        shop.behaves("acme/web:1", program(Optional.empty(), Optional.empty()));
        shop.deploy("web", 3, ",'readinessProbe':" + PROBE + "}");
        shop.pass(20);
        assertThat(shop.get("apps/v1", "Deployment", "web")
                        .path("status")
                        .path("readyReplicas")
                        .asInt())
                .isEqualTo(2);

        shop.deploy("web", 2, ",'readinessProbe':" + PROBE + "}");
        shop.pass(20);

        assertThat(shop.get("apps/v1", "Deployment", "web")
                        .path("status")
                        .path("readyReplicas")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void aDeploymentTellsWhetherEnoughIsAvailable() {
        shop.behaves("acme/web:1", program(Optional.empty(), Optional.empty()));
        shop.deploy("web", 2, ",'readinessProbe':" + PROBE + "}");
        shop.pass(20);

        JsonNode conditions =
                shop.get("apps/v1", "Deployment", "web").path("status").path("conditions");
        assertThat(conditions
                        .valueStream()
                        .filter(it -> it.path("type").asString().equals("Available"))
                        .map(it -> it.path("status").asString()))
                .containsExactly("False");
    }
}
