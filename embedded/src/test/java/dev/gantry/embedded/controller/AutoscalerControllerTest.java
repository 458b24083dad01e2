package dev.gantry.embedded.controller;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.manifest.ObjectRef;
import java.time.Duration;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class AutoscalerControllerTest {
    private static final ObjectRef SCALER = ObjectRef.of("autoscaling/v2", "HorizontalPodAutoscaler", "default", "web");
    private static final ObjectRef TARGET = ObjectRef.of("apps/v1", "Deployment", "default", "web");

    private OptionalDouble value = OptionalDouble.empty();
    private final FakeClient cluster = new FakeClient(new AutoscalerController((autoscaler, metric, pods) -> value));

    private void deployment(int replicas) {
        cluster.put("{apiVersion: apps/v1, kind: Deployment, metadata: {name: web}, " + "spec: {replicas: " + replicas
                + ", selector: {matchLabels: {app: web}}}}");
        pods(replicas);
    }

    /** So many pods run and are ready, for long enough to count. */
    private void pods(int count) {
        for (int i = 0; i < count; i++) {
            cluster.put("""
                    apiVersion: v1
                    kind: Pod
                    metadata: {name: web-%d, labels: {app: web}}
                    status:
                      phase: Running
                      startTime: '2026-03-01T09:00:00Z'
                      conditions: [{type: Ready, status: 'True', lastTransitionTime: '2026-03-01T09:10:00Z'}]
                    """.formatted(i));
        }
    }

    private void scaler(int least, int most, String behavior) {
        cluster.put("""
                apiVersion: autoscaling/v2
                kind: HorizontalPodAutoscaler
                metadata: {name: web}
                spec:
                  scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}
                  minReplicas: %d
                  maxReplicas: %d
                  metrics: [{type: Resource, resource: {name: cpu, target: {type: Utilization, averageUtilization: 50}}}]
                  %s
                """.formatted(least, most, behavior));
    }

    private int replicas() {
        return cluster.now(TARGET).spec().path("replicas").asInt();
    }

    private void look() {
        cluster.pass(Duration.ofSeconds(15));
    }

    private void uses(double percent) {
        value = OptionalDouble.of(percent);
    }

    @Test
    void thereAreAsManyPodsAsTheLoadNeeds() {
        uses(75);
        deployment(4);
        scaler(1, 10, "");
        assertThat(replicas()).isEqualTo(6);
        assertThat(cluster.now(SCALER).status().path("currentReplicas").asInt()).isEqualTo(4);
        assertThat(cluster.now(SCALER).status().path("desiredReplicas").asInt()).isEqualTo(6);
        assertThat(cluster.now(SCALER).status().path("currentMetrics").toString())
                .contains("\"averageUtilization\":75");
        assertThat(cluster.condition(SCALER, "AbleToScale")).isEqualTo("True SucceededRescale");
        assertThat(cluster.condition(SCALER, "ScalingActive")).isEqualTo("True ValidMetricFound");
        assertThat(cluster.condition(SCALER, "ScalingLimited")).isEqualTo("False DesiredWithinRange");
        assertThat(cluster.events).contains("Normal SuccessfulRescale web");
    }

    @Test
    void whatIsWithinATenthOfTheTargetIsLeftAsItIs() {
        uses(55);
        deployment(4);
        scaler(1, 10, "");
        assertThat(replicas()).isEqualTo(4);
        assertThat(cluster.condition(SCALER, "AbleToScale")).isEqualTo("True ReadyForNewScale");
        uses(56);
        look();
        assertThat(replicas()).isEqualTo(5);
    }

    @Test
    void anotherToleranceCanBeSaid() {
        uses(60);
        deployment(4);
        scaler(1, 10, "behavior: {scaleUp: {tolerance: '0.25'}}");
        assertThat(replicas()).isEqualTo(4);
    }

    @Test
    void thereAreNeverMoreThanTheMaximumNorFewerThanTheMinimum() {
        uses(400);
        deployment(4);
        scaler(3, 7, "");
        assertThat(replicas()).isEqualTo(7);
        assertThat(cluster.condition(SCALER, "ScalingLimited")).isEqualTo("True TooManyReplicas");
    }

    @Test
    void withoutAMetricTheNumberIsOnlyBroughtIntoItsBounds() {
        deployment(2);
        scaler(3, 7, "");
        assertThat(replicas()).isEqualTo(3);
        look();
        assertThat(replicas()).isEqualTo(3);
        assertThat(cluster.condition(SCALER, "ScalingActive")).isEqualTo("False FailedGetResourceMetric");
        assertThat(cluster.events)
                .contains("Warning FailedGetResourceMetric web", "Warning FailedComputeMetricsReplicas web");
        cluster.edit(TARGET, tree -> tree.withObjectProperty("spec").put("replicas", 9));
        look();
        assertThat(replicas()).isEqualTo(7);
    }

    @Test
    void withoutBehaviourNumbersAtMostDoubleEachTime() {
        uses(1000);
        deployment(1);
        scaler(1, 100, "");
        assertThat(replicas()).isEqualTo(4);
        assertThat(cluster.condition(SCALER, "ScalingLimited")).isEqualTo("True ScaleUpLimit");
        pods(4);
        look();
        assertThat(replicas()).isEqualTo(8);
    }

    @Test
    void fewerPodsAreKeptOnlyAfterFiveQuietMinutes() {
        uses(50);
        deployment(4);
        scaler(1, 10, "");
        uses(10);
        look();
        assertThat(cluster.condition(SCALER, "AbleToScale")).isEqualTo("True ScaleDownStabilized");
        cluster.pass(Duration.ofSeconds(270));
        assertThat(replicas()).isEqualTo(4);
        cluster.pass(Duration.ofSeconds(30));
        assertThat(replicas()).isEqualTo(1);
    }

    @Test
    void anAutoscalerThatIsNewTakesNothingAwayForFiveMinutes() {
        uses(10);
        deployment(4);
        scaler(1, 10, "");
        assertThat(replicas()).isEqualTo(4);
        cluster.pass(Duration.ofSeconds(315));
        assertThat(replicas()).isEqualTo(1);
    }

    @Test
    void policiesBoundThePaceUpwards() {
        uses(500);
        deployment(2);
        scaler(
                1,
                50,
                "behavior: {scaleUp: {selectPolicy: Max, policies: [{type: Pods, value: 3, periodSeconds: 60}]}}");
        assertThat(replicas()).isEqualTo(5);
        pods(5);
        look();
        assertThat(replicas()).isEqualTo(5);
        assertThat(cluster.condition(SCALER, "ScalingLimited")).isEqualTo("True ScaleUpLimit");
        cluster.pass(Duration.ofSeconds(45));
        assertThat(replicas()).isEqualTo(8);
    }

    @Test
    void policiesBoundThePaceDownwards() {
        uses(50);
        deployment(8);
        scaler(
                1,
                50,
                "behavior: {scaleDown: {stabilizationWindowSeconds: 0, selectPolicy: Min, policies: "
                        + "[{type: Percent, value: 50, periodSeconds: 60}, {type: Pods, value: 3, periodSeconds: 60}]}}");
        uses(5);
        look();
        assertThat(replicas()).isEqualTo(5);
        look();
        assertThat(replicas()).isEqualTo(5);
        assertThat(cluster.condition(SCALER, "ScalingLimited")).isEqualTo("True ScaleDownLimit");
    }

    @Test
    void aDirectionCanBeForbidden() {
        uses(50);
        deployment(4);
        scaler(1, 10, "behavior: {scaleDown: {stabilizationWindowSeconds: 0, selectPolicy: Disabled}}");
        uses(5);
        cluster.pass(Duration.ofMinutes(10));
        assertThat(replicas()).isEqualTo(4);
    }

    @Test
    void aWindowUpwardsWaitsForALoadThatLasts() {
        uses(50);
        deployment(4);
        scaler(
                1,
                10,
                "behavior: {scaleUp: {stabilizationWindowSeconds: 60, policies: "
                        + "[{type: Pods, value: 10, periodSeconds: 15}]}}");
        uses(100);
        look();
        assertThat(replicas()).isEqualTo(4);
        assertThat(cluster.condition(SCALER, "AbleToScale")).isEqualTo("True ScaleUpStabilized");
        cluster.pass(Duration.ofMinutes(1));
        assertThat(replicas()).isEqualTo(8);
    }

    @Test
    void podsThatStartCountAsUsingNothing() {
        uses(100);
        deployment(4);
        for (String name : new String[] {"web-2", "web-3"}) {
            cluster.report(ObjectRef.of("v1", "Pod", "default", name), status -> status.put("phase", "Pending"));
        }
        scaler(1, 10, "");
        assertThat(replicas()).isEqualTo(4);
        uses(200);
        look();
        assertThat(replicas()).isEqualTo(8);
    }

    @Test
    void whereNoPodRunsNothingIsKnown() {
        uses(100);
        deployment(1);
        cluster.report(ObjectRef.of("v1", "Pod", "default", "web-0"), status -> status.put("phase", "Pending"));
        scaler(1, 10, "");
        assertThat(replicas()).isEqualTo(1);
        assertThat(cluster.condition(SCALER, "ScalingActive")).isEqualTo("False FailedGetResourceMetric");
    }

    @Test
    void whatOthersScaledToZeroStaysThere() {
        uses(100);
        deployment(0);
        scaler(1, 10, "");
        assertThat(replicas()).isZero();
        assertThat(cluster.condition(SCALER, "ScalingActive")).isEqualTo("False ScalingDisabled");
    }

    @Test
    void aTargetThatIsNotThereIsTold() {
        scaler(1, 10, "");
        assertThat(cluster.condition(SCALER, "AbleToScale")).isEqualTo("False FailedGetScale");
        uses(100);
        deployment(2);
        look();
        assertThat(replicas()).isEqualTo(4);
    }

    private static String metrics(String... metrics) {
        return "metrics: [" + String.join(", ", metrics) + "]";
    }

    private static String external(String name, String target) {
        return "{type: External, external: {metric: {name: " + name + "}, target: {" + target + "}}}";
    }

    /** Each external metric has the value that its name says: {@code v40}. */
    private FakeClient measured(int replicas, int least, String metrics) {
        FakeClient named = new FakeClient(new AutoscalerController((autoscaler, metric, pods) -> {
            String name = metric.path("external").path("metric").path("name").asString("none");
            return name.equals("none")
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(Double.parseDouble(name.substring(1)));
        }));
        named.put("{apiVersion: apps/v1, kind: Deployment, metadata: {name: web}, " + "spec: {replicas: " + replicas
                + ", selector: {matchLabels: {app: web}}}}");
        named.put(
                "{apiVersion: autoscaling/v2, kind: HorizontalPodAutoscaler, metadata: {name: web}, spec: {minReplicas: "
                        + least
                        + ", maxReplicas: 20, scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}, "
                        + metrics + "}}");
        return named;
    }

    private static int replicas(FakeClient cluster) {
        return cluster.now(TARGET).spec().path("replicas").asInt();
    }

    @Test
    void aSumIsSharedByThePodsAndTheGreatestMetricCounts() {
        FakeClient named =
                measured(4, 1, metrics(external("v60", "averageValue: '10'"), external("v35", "averageValue: '5'")));
        assertThat(replicas(named)).isEqualTo(7);
    }

    @Test
    void withAMetricMissingThereAreOnlyMorePods() {
        String missing = "{type: Resource, resource: {name: cpu, target: {averageUtilization: 50}}}";
        assertThat(replicas(measured(4, 1, metrics(missing, external("v60", "averageValue: '10'")))))
                .isEqualTo(6);
        FakeClient fewer = measured(4, 1, metrics(missing, external("v10", "averageValue: '10'")));
        assertThat(fewer.condition(SCALER, "ScalingActive")).isEqualTo("False FailedGetResourceMetric");
        fewer.pass(Duration.ofMinutes(10));
        assertThat(replicas(fewer)).isEqualTo(4);
    }

    @Test
    void whatItTookTheLastPodFromItGivesPodsAgain() {
        FakeClient named = measured(1, 0, metrics(external("v0", "averageValue: '10'")));
        named.pass(Duration.ofMinutes(6));
        assertThat(replicas(named)).isZero();
        assertThat(named.condition(SCALER, "ScaledToZero")).isEqualTo("True ScaledToZero");
        named.edit(
                SCALER,
                tree -> tree.withObjectProperty("spec")
                        .withArrayProperty("metrics")
                        .addObject()
                        .put("type", "External")
                        .putObject("external")
                        .putObject("metric")
                        .put("name", "v30"));
        named.edit(
                SCALER,
                tree -> tree.path("spec")
                        .path("metrics")
                        .path(1)
                        .withObjectProperty("external")
                        .putObject("target")
                        .put("averageValue", "10"));
        named.pass(Duration.ofSeconds(15));
        assertThat(replicas(named)).isEqualTo(3);
    }

    @Test
    void aPodThatWasNeverReadyDoesNotCountForProcessors() {
        uses(100);
        deployment(2);
        cluster.report(ObjectRef.of("v1", "Pod", "default", "web-1"), status -> {
            status.put("startTime", "2026-03-01T09:58:00Z");
            status.putArray("conditions")
                    .addObject()
                    .put("type", "Ready")
                    .put("status", "False")
                    .put("lastTransitionTime", "2026-03-01T09:58:00Z");
        });
        scaler(1, 10, "");
        assertThat(replicas()).isEqualTo(2);
    }
}
