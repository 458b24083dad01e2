package ftgo;

import static ftgo.Stage.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.kubernetes.KubernetesObject;
import dev.gantry.kubernetes.apps.V1Deployment;
import dev.gantry.kubernetes.apps.V1StatefulSet;
import dev.gantry.kubernetes.autoscaling.V2HorizontalPodAutoscaler;
import dev.gantry.kubernetes.batch.V1Job;
import dev.gantry.kubernetes.core.V1Service;
import dev.gantry.kubernetes.networking.V1Ingress;
import dev.gantry.kubernetes.networking.V1NetworkPolicy;
import dev.gantry.kubernetes.networking.V1NetworkPolicySpec.PolicyType;
import dev.gantry.kubernetes.rbac.V1ClusterRole;
import dev.gantry.manifest.Manifest;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** FTGO's own tests of its definition, as its team would write them. */
class FtgoTest {
    @ParameterizedTest
    @EnumSource
    void everyStageRunsTheWholeApplication(Stage stage) {
        var ftgo = Ftgo.in(stage).synth();

        assertThat(ftgo.all(V1Deployment.class))
                .filteredOn(deployment -> !deployment.name().endsWith("-canary"))
                .extracting(V1Deployment::name)
                .containsExactlyInAnyOrder(
                        "ftgo-accounting-service",
                        "ftgo-api-gateway",
                        "ftgo-cdc-service",
                        "ftgo-consumer-service",
                        "ftgo-delivery-service",
                        "ftgo-kitchen-service",
                        "ftgo-order-history-service",
                        "ftgo-order-service",
                        "ftgo-restaurant-service");
        assertThat(ftgo.all(V1StatefulSet.class))
                .extracting(V1StatefulSet::name)
                .containsExactlyInAnyOrder("ftgo-dynamodb-local", "ftgo-kafka", "ftgo-mysql", "ftgo-zookeeper");
        assertThat(ftgo.all(V1Job.class)).extracting(V1Job::name).containsExactly("ftgo-dynamodb-local-init");
    }

    @ParameterizedTest
    @EnumSource
    void noPasswordIsWrittenInPlainText(Stage stage) {
        assertThat(pods(stage).variables())
                .filteredOn(variable -> variable.name().matches(".*(PASSWORD|SECRET|ACCESS_KEY_ID).*"))
                .isNotEmpty()
                .allMatch(variable -> variable.value().isEmpty())
                .allMatch(variable ->
                        variable.valueFrom().orElseThrow().secretKeyRef().isPresent());
    }

    @ParameterizedTest
    @EnumSource
    void everybodyFindsKafkaWhereItListens(Stage stage) {
        assertThat(pods(stage).values("EVENTUATELOCAL_KAFKA_BOOTSTRAP_SERVERS"))
                .hasSize(8)
                .containsOnly("ftgo-kafka:9092");
        assertThat(pods(stage).values("KAFKA_ADVERTISED_LISTENERS")).containsExactly("PLAINTEXT://ftgo-kafka:9092");
    }

    @ParameterizedTest
    @EnumSource
    void whatKeepsDataKeepsItOnItsDisk(Stage stage) {
        var ftgo = Ftgo.in(stage).synth();
        var pods = Pods.of(ftgo);

        assertThat(pods.disks(ftgo.get(V1StatefulSet.class, "ftgo-kafka"))).containsExactly("/var/lib/kafka/data");
        assertThat(pods.disks(ftgo.get(V1StatefulSet.class, "ftgo-zookeeper")))
                .containsExactlyInAnyOrder("/var/lib/zookeeper/data", "/var/lib/zookeeper/log");
        assertThat(pods.disks(ftgo.get(V1StatefulSet.class, "ftgo-mysql"))).containsExactly("/var/lib/mysql");
    }

    @ParameterizedTest
    @EnumSource
    void everyStatefulSetNamesAServiceThatExists(Stage stage) {
        var ftgo = Ftgo.in(stage).synth();

        assertThat(ftgo.all(V1StatefulSet.class))
                .isNotEmpty()
                .allSatisfy(set -> assertThat(ftgo.all(V1Service.class))
                        .extracting(V1Service::name)
                        .contains(set.spec().serviceName().orElseThrow()));
    }

    @Test
    void changeDataCaptureReadsTheSchemaOfEachServiceThatSends() {
        var schemas = pods(PRODUCTION).values("EVENTUATE_DATABASE_SCHEMA");
        var cdc = pods(PRODUCTION).variables("ftgo-cdc-service");

        assertThat(schemas).hasSize(6).doesNotHaveDuplicates();
        assertThat(cdc).hasSize(36);
        assertThat(cdc).containsEntry("EVENTUATE_CDC_PIPELINE_PIPELINE7_TYPE", Optional.of("eventuate-local"));
        assertThat(cdc.entrySet())
                .filteredOn(variable -> variable.getKey().endsWith("_EVENTUATEDATABASESCHEMA"))
                .hasSize(7)
                .map(variable -> variable.getValue().orElseThrow())
                .containsAll(schemas);
    }

    @Test
    void orderHistoryLooksForItsTableWhereTheJobMakesIt() {
        var service = pods(PRODUCTION).variables("ftgo-order-history-service");
        var job = pods(PRODUCTION).variables("ftgo-dynamodb-local-init");

        assertThat(List.of("AWS_REGION", "AWS_DYNAMODB_ENDPOINT_URL"))
                .allSatisfy(name -> assertThat(service.get(name)).isEqualTo(job.get(name)));
        assertThat(service).doesNotContainKey("SPRING_DATASOURCE_URL");
    }

    @Test
    void theGatewayIsTheOnlyWayIn() {
        assertThat(Ftgo.in(DEVELOPMENT).synth().all(V1Service.class))
                .filteredOn(service -> service.spec().orElseThrow().ports().stream()
                        .anyMatch(port -> port.nodePort().isPresent()))
                .extracting(V1Service::name)
                .containsExactly("ftgo-api-gateway");
        assertThat(Ftgo.in(PRODUCTION).synth().all(V1Ingress.class))
                .extracting(V1Ingress::name)
                .containsExactly("ftgo-api-gateway");
    }

    @Test
    void productionScalesWhatOrdersComeThrough() {
        var ftgo = Ftgo.in(PRODUCTION).synth();

        assertThat(ftgo.all(V2HorizontalPodAutoscaler.class))
                .extracting(V2HorizontalPodAutoscaler::name)
                .containsExactlyInAnyOrder("ftgo-api-gateway", "ftgo-order-service");
        assertThat(ftgo.get(V1Deployment.class, "ftgo-order-service").spec().replicas())
                .isEmpty();
    }

    @Test
    void productionTriesANewGatewayOnAFewBeforeAll() {
        var gateway = Ftgo.in(PRODUCTION).synth().get(V1Deployment.class, "ftgo-api-gateway");

        assertThat(gateway.metadata().orElseThrow().annotations())
                .containsEntry("gantry.dev/upgrade", "canary 10% 300s, 50% 600s")
                .containsEntry("gantry.dev/on-failure", "roll-back");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DEVELOPMENT")
    void whatServesGoesOnWhenAZoneIsLost(Stage stage) {
        var ftgo = Ftgo.in(stage).synth();

        assertThat(ftgo.all(V1Deployment.class))
                .filteredOn(deployment -> !deployment.name().equals("ftgo-cdc-service"))
                .allSatisfy(deployment ->
                        assertThat(Pods.spread(deployment)).contains("topology.kubernetes.io/zone DoNotSchedule"));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DEVELOPMENT")
    void nobodyCallsWhomHeIsNotKnownToCall(Stage stage) {
        var ftgo = Ftgo.in(stage).synth();

        assertThat(ftgo.all(V1NetworkPolicy.class))
                .filteredOn(policy -> policy.spec().orElseThrow().policyTypes().contains(PolicyType.EGRESS))
                .extracting(V1NetworkPolicy::name)
                .contains("ftgo-order-service", "ftgo-cdc-service", "ftgo-mysql", "ftgo-dynamodb-local-init");
    }

    @Test
    void onlyStagesWithAPrometheusAreMonitored() {
        assertThat(kinds(Ftgo.in(DEVELOPMENT).synth())).doesNotContain("ServiceMonitor");
        assertThat(kinds(Ftgo.in(STAGING).synth())).contains("ServiceMonitor");
        assertThat(Ftgo.in(STAGING).synth().all(V1ClusterRole.class))
                .extracting(V1ClusterRole::name)
                .containsExactly("ftgo-monitoring-staging");
    }

    @Test
    void aServiceIsNotStartedAnewBecauseTheDatabaseIsAway() {
        var container = pods(PRODUCTION).container("ftgo-order-service");

        assertThat(container
                        .livenessProbe()
                        .orElseThrow()
                        .httpGet()
                        .orElseThrow()
                        .path())
                .hasValue("/actuator/info");
        assertThat(container
                        .readinessProbe()
                        .orElseThrow()
                        .httpGet()
                        .orElseThrow()
                        .path())
                .hasValue("/actuator/health");
    }

    private static List<String> kinds(Manifest manifest) {
        return manifest.objects().stream().map(KubernetesObject::kind).toList();
    }

    private static Pods pods(Stage stage) {
        return Pods.of(Ftgo.in(stage).synth());
    }
}
