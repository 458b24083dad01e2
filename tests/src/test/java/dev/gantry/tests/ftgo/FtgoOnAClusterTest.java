package dev.gantry.tests.ftgo;

import static dev.gantry.tests.ftgo.Variant.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.tests.cluster.Kubectl;
import dev.gantry.tests.cluster.OnCluster;
import dev.gantry.tests.cluster.TestCluster;
import ftgo.Stage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * FTGO in production, applied to a cluster with a program of its own, and watched with kubectl. Each test begins with
 * FTGO as it is.
 */
@OnCluster(simulatedNodes = true)
@Execution(ExecutionMode.SAME_THREAD)
@ResourceLock("ftgo")
class FtgoOnAClusterTest {
    /** Where a new version of the gateway is tried; it runs only while there is one. */
    private static final String CANARY = "ftgo-api-gateway-canary";

    private final Program ftgo;
    private final Kubectl kubectl;

    FtgoOnAClusterTest(TestCluster cluster) {
        ftgo = new Program(cluster, cluster.namespace(), Stage.PRODUCTION);
        kubectl = cluster.kubectl();
    }

    @BeforeAll
    static void install(TestCluster cluster) {
        Monitoring.install(cluster);
    }

    @BeforeEach
    void applyAsItIs() {
        ftgo.succeed(AS_IT_IS, "apply", "--yes");
    }

    @Test
    void everyWorkloadIsReady() {
        for (JsonNode workload : kubectl.get("deployments,statefulsets").get("items")) {
            if (workload.at("/metadata/name").asString().equals(CANARY)) {
                assertThat(workload.at("/spec/replicas").asInt()).isZero();
                continue;
            }
            assertThat(workload.at("/status/readyReplicas").asInt())
                    .as(workload.at("/metadata/name").asString())
                    .isPositive()
                    .isEqualTo(workload.at("/spec/replicas").asInt());
        }
        assertThat(kubectl.get("job", "ftgo-dynamodb-local-init")
                        .at("/status/succeeded")
                        .asInt())
                .isEqualTo(1);
        assertThat(kubectl.get("deployments").get("items").size()).isEqualTo(10);
        assertThat(kubectl.get("statefulsets").get("items").size()).isEqualTo(4);
    }

    @Test
    void nothingIsWrittenWhereNothingChanged() {
        Snapshot before = Snapshot.of(kubectl);

        ftgo.succeed(AS_IT_IS, "apply", "--yes");

        assertThat(Snapshot.of(kubectl)).isEqualTo(before);
    }

    @Test
    void whatWasWrittenIsAppliedAsTheDefinitionIs(@TempDir Path folder) {
        Snapshot before = Snapshot.of(kubectl);
        ftgo.succeed(AS_IT_IS, "synth", "--to", folder.toString());

        Program.Ended planned = ftgo.run(AS_IT_IS, "plan", "--from", folder.toString(), "--detailed-exitcode");
        ftgo.succeed(AS_IT_IS, "apply", "--yes", "--from", folder.toString());

        assertThat(planned.exitCode()).as(planned.said()).isZero();
        assertThat(Snapshot.of(kubectl)).isEqualTo(before);
    }

    @Test
    void aNewTagChangesWhatFollowsFromItAndIsFollowedToTheEnd() {
        Snapshot before = Snapshot.of(kubectl);

        assertThat(plan(NEW_TAG)).allSatisfy(change -> assertThat(change).contains(RESTAURANT));
        assertThat(plan(NEW_TAG)).filteredOn(change -> change.contains("image")).hasSize(1);
        assertThat(ftgo.run(NEW_TAG, "plan", "--detailed-exitcode").exitCode()).isEqualTo(2);
        assertThat(Snapshot.of(kubectl)).as("a plan writes nothing").isEqualTo(before);

        ftgo.succeed(NEW_TAG, "apply", "--yes");

        JsonNode deployment = kubectl.get("deployment", RESTAURANT);
        assertThat(deployment.at("/spec/template/spec/containers/0/image").asString())
                .endsWith(":2022-10-01");
        assertThat(deployment.at("/status/updatedReplicas").asInt())
                .isEqualTo(deployment.at("/spec/replicas").asInt())
                .isEqualTo(deployment.at("/status/availableReplicas").asInt())
                .isEqualTo(deployment.at("/status/replicas").asInt());
    }

    @Test
    void aServiceThatWasRemovedGoesAndNothingElseMoves() {
        Snapshot before = Snapshot.of(kubectl);
        assertThat(before.versions()).containsKey("Deployment/" + DELIVERY);

        ftgo.succeed(WITHOUT_DELIVERY, "apply", "--yes");

        Snapshot after = Snapshot.of(kubectl);
        assertThat(after.versions().keySet())
                .isEqualTo(before.without(DELIVERY).versions().keySet());
        assertThat(after.workloads()).isEqualTo(before.workloads().without(DELIVERY));
    }

    @Test
    void anImageThatCannotBeHadIsNamed() {
        Program.Ended ended = ftgo.run(IMAGE_THAT_CANNOT_BE_HAD, "apply", "--yes");

        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.said()).contains(RESTAURANT, "missing.invalid/restaurant:1");
        assertThat(ended.errors()).doesNotContain("\tat ", "Exception");
    }

    @Test
    void aPodThatFitsOnNoNodeIsReportedInTheSchedulersWords() {
        Program.Ended ended = ftgo.run(FITS_ON_NO_NODE, "apply", "--yes");

        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.said()).contains(RESTAURANT, "Insufficient cpu");
        assertThat(ended.errors()).doesNotContain("\tat ", "Exception");
    }

    @Test
    void aFieldThatSomebodyElseOwnsIsRefusedBeforeAnythingIsWritten() {
        kubectl.run(
                "patch", "deployment", RESTAURANT, "--field-manager", "somebody", "-p", "{\"spec\":{\"replicas\":5}}");
        kubectl.waitFor("jsonpath={.status.readyReplicas}=5", "deployment/" + RESTAURANT);
        Snapshot before = Snapshot.of(kubectl);

        Program.Ended refused = ftgo.run(AS_IT_IS, "apply", "--yes");

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.said()).contains(RESTAURANT, "somebody", "spec.replicas", "5", "2");
        assertThat(refused.errors()).doesNotContain("\tat ", "Exception");
        assertThat(Snapshot.of(kubectl)).isEqualTo(before);
        ftgo.succeed(AS_IT_IS, "apply", "--yes", "--take-over");
        assertThat(kubectl.get("deployment", RESTAURANT).at("/spec/replicas").asInt())
                .isEqualTo(2);
    }

    /** The changes of a plan that write something, a line each. */
    private List<String> plan(Variant variant) {
        String json = ftgo.succeed(variant, "plan", "--output", "json").output();
        List<String> changes = new ArrayList<>();
        for (JsonNode change : JsonMapper.shared().readTree(json).get("changes")) {
            if (!change.get("action").asString().equals("unchanged")) {
                changes.add(change.toString());
            }
        }
        return changes;
    }
}
