package dev.gantry;

import static dev.gantry.Gantry.*;
import static dev.gantry.Placement.*;
import static dev.gantry.Synthesized.*;
import static dev.gantry.Units.*;
import static dev.gantry.Upgrade.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.footprint.UpgradeCost;
import dev.gantry.kubernetes.apps.V1Deployment;
import dev.gantry.kubernetes.autoscaling.V2HorizontalPodAutoscaler;
import dev.gantry.kubernetes.core.V1Affinity;
import dev.gantry.kubernetes.core.V1PodTemplateSpec;
import dev.gantry.kubernetes.core.V1Service;
import dev.gantry.kubernetes.meta.V1LabelSelector;
import dev.gantry.kubernetes.meta.V1ObjectMeta;
import dev.gantry.kubernetes.networking.V1NetworkPolicy;
import dev.gantry.kubernetes.policy.V1PodDisruptionBudget;
import dev.gantry.manifest.Manifest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The second Deployment of a canary or a blue-green upgrade, and who selects its pods. */
class StandInTest {
    private static final Canary CANARY = canary(step(percent(5), minutes(10)), step(percent(50), minutes(1)));

    private static Service canaried() {
        return order().replicas(3).upgrade(CANARY.analysis("no restarts", now -> now.restarts() == 0));
    }

    private static Service blueGreened() {
        return order().replicas(3).upgrade(blueGreen().keepOldFor(minutes(30)));
    }

    @Test
    void isTheFirstUnderAnotherNameWithoutInstances() {
        Manifest manifest = app("shop", canaried()).synth();
        V1Deployment first = manifest.get(V1Deployment.class, "order");
        V1Deployment second = manifest.get(V1Deployment.class, "order-canary");

        assertThat(first.spec().replicas()).contains(3);
        assertThat(second.spec().replicas()).contains(0);
        assertThat(second.spec().template().spec())
                .isEqualTo(first.spec().template().spec());
        assertThat(annotations(first))
                .containsEntry("gantry.dev/upgrade", "canary 5% 600s, 50% 60s")
                .containsEntry("gantry.dev/analysis", "no restarts");
        assertThat(annotations(second)).containsExactly(Map.entry("gantry.dev/stand-in-for", "deployment/order"));
        assertThat(app("shop", blueGreened()).synth().all(V1Deployment.class))
                .extracting(V1Deployment::name)
                .containsExactly("order", "order-green");
    }

    @Test
    void noDeploymentSelectsPodsOfTheOther() {
        for (Service service : List.of(canaried(), blueGreened())) {
            List<V1Deployment> both = app("shop", service).synth().all(V1Deployment.class);
            for (V1Deployment one : both) {
                for (V1Deployment other : both) {
                    boolean selects = labels(other.spec().template())
                            .entrySet()
                            .containsAll(one.spec().selector().matchLabels().entrySet());
                    assertThat(selects).isEqualTo(one.equals(other));
                }
            }
        }
    }

    @Test
    void noSelectorHasTheVersion() {
        for (Service service : List.of(canaried(), blueGreened())) {
            assertThat(app("shop", service).synth().yaml())
                    .isEqualTo(
                            app("shop", service.version("1.5.0")).synth().yaml().replace("1.5.0", "1.4.2"));
            app("shop", service)
                    .synth()
                    .all(V1Deployment.class)
                    .forEach(deployment -> assertThat(
                                    deployment.spec().selector().matchLabels())
                            .doesNotContainKey("app.kubernetes.io/version"));
        }
    }

    @Test
    void aCanaryIsCalledWithTheOthers() {
        Manifest manifest = app("shop", canaried()).synth();
        V1Service service = manifest.get(V1Service.class, "order");
        Map<String, String> called = service.spec().orElseThrow().selector();

        assertThat(manifest.all(V1Deployment.class))
                .hasSize(2)
                .allSatisfy(deployment ->
                        assertThat(labels(deployment.spec().template())).containsAllEntriesOf(called));
        assertThat(service.metadata().orElseThrow().annotations())
                .containsEntry("gantry.dev/after", "deployment/order");
    }

    @Test
    void ofBlueAndGreenOneIsCalled() {
        Manifest manifest = app("shop", blueGreened()).synth();
        Map<String, String> called =
                manifest.get(V1Service.class, "order").spec().orElseThrow().selector();

        assertThat(manifest.all(V1Deployment.class))
                .filteredOn(deployment ->
                        labels(deployment.spec().template()).entrySet().containsAll(called.entrySet()))
                .extracting(V1Deployment::name)
                .containsExactly("order");
    }

    @Test
    void budgetsPoliciesAndPlacementsMeanBoth() {
        Service caller = service("caller", image("acme/caller", "1"))
                .http(8080)
                .env("ORDER", canaried().http().url("http"))
                .placed(require(near(canaried())));
        Manifest manifest = app("shop", canaried().placed(require(apartFromItself(HOST))), caller)
                .synth();

        assertThat(List.of(
                        manifest.get(V1PodDisruptionBudget.class, "order")
                                .spec()
                                .orElseThrow()
                                .selector()
                                .orElseThrow(),
                        manifest.get(V1NetworkPolicy.class, "order")
                                .spec()
                                .orElseThrow()
                                .podSelector()
                                .orElseThrow(),
                        manifest.get(V1Deployment.class, "caller")
                                .spec()
                                .template()
                                .spec()
                                .orElseThrow()
                                .affinity()
                                .flatMap(V1Affinity::podAffinity)
                                .orElseThrow()
                                .requiredDuringSchedulingIgnoredDuringExecution()
                                .get(0)
                                .labelSelector()
                                .orElseThrow(),
                        manifest.get(V1Deployment.class, "order-canary")
                                .spec()
                                .template()
                                .spec()
                                .orElseThrow()
                                .affinity()
                                .flatMap(V1Affinity::podAntiAffinity)
                                .orElseThrow()
                                .requiredDuringSchedulingIgnoredDuringExecution()
                                .get(0)
                                .labelSelector()
                                .orElseThrow()))
                .allSatisfy(StandInTest::selectsBoth);
    }

    private static void selectsBoth(V1LabelSelector selector) {
        assertThat(selector.matchLabels()).containsExactly(Map.entry("app.kubernetes.io/part-of", "shop"));
        assertThat(selector.matchExpressions())
                .singleElement()
                .satisfies(name -> assertThat(name.values()).containsExactly("order", "order-canary"));
    }

    @Test
    void anAutoscalerScalesTheFirst() {
        Manifest manifest = app(
                        "shop",
                        canaried()
                                .requests(millicores(100), mebibytes(64))
                                .replicas(Replicas.between(3, 10).onCpu(percent(70))))
                .synth();

        assertThat(manifest.all(V2HorizontalPodAutoscaler.class))
                .singleElement()
                .satisfies(autoscaler ->
                        assertThat(autoscaler.spec().scaleTargetRef().name()).isEqualTo("order"));
        assertThat(manifest.get(V1Deployment.class, "order").spec().replicas()).isEmpty();
        assertThat(manifest.get(V1Deployment.class, "order-canary").spec().replicas())
                .contains(0);
    }

    @Test
    void whatWasCustomizedOfTheFirstHoldsForItToo() {
        Manifest manifest = app(
                        "shop",
                        canaried()
                                .customizePod(pod -> pod.hostNetwork(true))
                                .customize(it -> it.spec(spec -> spec.paused(true))))
                .synth();

        V1Deployment second = manifest.get(V1Deployment.class, "order-canary");
        assertThat(second.spec().paused()).contains(true);
        assertThat(second.spec().template().spec().orElseThrow().hostNetwork()).contains(true);
    }

    @Test
    void costsWhatItsStepsAsk() {
        // Half of three is two, beside three; in the end one more while these are replaced.
        assertThat(app("shop", canaried()).footprint().of(order()).orElseThrow().upgrade())
                .isEqualTo(new UpgradeCost(6, 3));
        assertThat(app("shop", blueGreened())
                        .footprint()
                        .of(order())
                        .orElseThrow()
                        .upgrade())
                .isEqualTo(new UpgradeCost(7, 3));
        assertThat(app("shop", canaried()).footprint().workloads()).hasSize(1);
    }

    @Test
    void itsNameIsTaken() {
        Service clash = service("order-canary", image("acme/other", "1")).http(8080);

        assertThat(codes(app("shop", canaried(), clash))).contains("name-shared");
        assertThat(codes(app(
                        "shop",
                        service("o".repeat(60), image("acme/order", "1"))
                                .http(8080)
                                .upgrade(CANARY))))
                .contains("name-invalid");
    }

    private static Map<String, String> annotations(V1Deployment deployment) {
        return deployment.metadata().orElseThrow().annotations();
    }

    private static Map<String, String> labels(V1PodTemplateSpec template) {
        return template.metadata().map(V1ObjectMeta::labels).orElseThrow();
    }
}
