package dev.gantry;

import static dev.gantry.Gantry.*;
import static dev.gantry.Synthesized.codes;
import static dev.gantry.Units.*;
import static dev.gantry.Upgrade.rolling;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.kubernetes.IntOrString;
import dev.gantry.kubernetes.KubernetesObject;
import dev.gantry.kubernetes.apps.V1DaemonSet;
import dev.gantry.kubernetes.apps.V1DaemonSetSpec;
import dev.gantry.kubernetes.apps.V1RollingUpdateDaemonSet;
import org.junit.jupiter.api.Test;

class DaemonTest {
    private static final Port METRICS = port("metrics", 9100);

    private static Daemon logs() {
        return daemon("node-logs", image("fluent/fluent-bit", "3.2"));
    }

    private static V1DaemonSetSpec spec(Daemon daemon) {
        return app("shop", daemon).synth().get(V1DaemonSet.class, daemon).spec();
    }

    private static V1RollingUpdateDaemonSet update(Daemon daemon) {
        return spec(daemon).updateStrategy().orElseThrow().rollingUpdate().orElseThrow();
    }

    @Test
    void runsOnEachNodeAndListensToNobodyUnlessSaid() {
        assertThat(app("shop", logs()).synth().objects())
                .extracting(KubernetesObject::kind)
                .containsExactly("DaemonSet");
        assertThat(spec(logs()).template().spec().orElseThrow().topologySpreadConstraints())
                .isEmpty();
        assertThat(spec(logs())
                        .template()
                        .spec()
                        .orElseThrow()
                        .containers()
                        .get(0)
                        .lifecycle())
                .as("nobody calls it")
                .isEmpty();
    }

    @Test
    void isCalledAtItsPorts() {
        Daemon daemon = logs().port(METRICS);
        Worker caller = worker("scraper", image("acme/scraper", "1")).calls(daemon.at(METRICS));

        assertThat(app("shop", caller).synth().objects())
                .extracting(KubernetesObject::kind)
                .containsExactlyInAnyOrder("NetworkPolicy", "Service", "DaemonSet", "Deployment");
    }

    @Test
    void itsNodeListensWhereSaid() {
        var ports = spec(logs().hostPort(METRICS).port(port("admin", 2020)))
                .template()
                .spec()
                .orElseThrow()
                .containers()
                .get(0)
                .ports();

        assertThat(ports.get(0).hostPort()).contains(9100);
        assertThat(ports.get(1).hostPort()).isEmpty();
    }

    @Test
    void anUpgradeAddsFirstOrTakesAwayFirst() {
        assertThat(spec(logs()).updateStrategy()).isEmpty();
        assertThat(update(logs().upgrade(rolling().maxSurge(percent(10)))).maxUnavailable())
                .as("Kubernetes would fill in 1, and refuse both")
                .contains(IntOrString.of(0));
        assertThat(update(logs().upgrade(rolling().maxUnavailable(3))).maxSurge())
                .isEmpty();
        assertThat(spec(logs().upgrade(rolling().minReady(seconds(5)))).minReadySeconds())
                .contains(5);
    }

    @Test
    void anUpgradeThatCannotGoOnIsAProblem() {
        assertThat(codes(app("shop", logs().upgrade(rolling().maxSurge(1).maxUnavailable(1)))))
                .containsExactly("surge-and-unavailable");
        assertThat(codes(app("shop", logs().upgrade(rolling().maxUnavailable(0)))))
                .containsExactly("upgrade-stuck");
        assertThat(codes(app("shop", logs().hostPort(METRICS).upgrade(rolling().maxSurge(1)))))
                .containsExactly("surge-host-port");
    }

    @Test
    void isOpenedInKubernetesOwnWords() {
        assertThat(spec(logs().customize(set -> set.spec(spec -> spec.revisionHistoryLimit(1))))
                        .revisionHistoryLimit())
                .contains(1);
    }
}
