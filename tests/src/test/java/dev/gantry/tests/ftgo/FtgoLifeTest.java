package dev.gantry.tests.ftgo;

import static dev.gantry.tests.ftgo.Variant.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.tests.cluster.Kubectl;
import dev.gantry.tests.cluster.OnCluster;
import dev.gantry.tests.cluster.TestCluster;
import ftgo.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** FTGO in development, from a namespace that does not exist to one that does not exist any more. */
@OnCluster(simulatedNodes = true)
@Execution(ExecutionMode.SAME_THREAD)
@ResourceLock("ftgo")
class FtgoLifeTest {
    @Test
    void anApplyThatWasKilledIsFinishedByTheNextAndLeavesNoOrphans(TestCluster cluster) throws InterruptedException {
        Monitoring.install(cluster);
        Program ftgo = new Program(cluster, cluster.namespaceToCome(), Stage.DEVELOPMENT);
        Kubectl kubectl = cluster.kubectl(ftgo.namespace());

        Process killed = ftgo.start(AS_IT_IS, "apply", "--yes");
        kubectl.watchUntil(line -> line.contains("ftgo-"), "deployments", "--no-headers");
        killed.destroyForcibly().waitFor();
        ftgo.succeed(WITHOUT_DELIVERY, "apply", "--yes");

        assertThat(Snapshot.of(kubectl).versions())
                .containsKey("Deployment/" + RESTAURANT)
                .doesNotContainKeys("Deployment/" + DELIVERY, "Service/" + DELIVERY);
        assertThat(ftgo.succeed(WITHOUT_DELIVERY, "plan", "--detailed-exitcode").exitCode())
                .isZero();

        Program.Ended destroyed = ftgo.succeed(AS_IT_IS, "destroy", "--yes");

        assertThat(Snapshot.of(kubectl).versions())
                .as("only the memory of what is kept is left")
                .containsOnlyKeys("ConfigMap/gantry-ftgo");
        assertThat(kubectl.get("persistentvolumeclaims").get("items").size()).isEqualTo(5);
        assertThat(destroyed.said())
                .contains(
                        "PersistentVolumeClaim/data-ftgo-mysql-0",
                        "Namespace/" + ftgo.namespace(),
                        "ConfigMap/gantry-ftgo");

        ftgo.succeed(AS_IT_IS, "apply", "--yes");
        ftgo.succeed(AS_IT_IS, "destroy", "--yes", "--with-data", "--with-namespace");

        assertThat(kubectl.exists("namespace/" + ftgo.namespace())).isFalse();
    }

    @Test
    void secretsWithoutAValueAreNamedBeforeAnythingIsMade(TestCluster cluster) {
        Monitoring.install(cluster);
        Program ftgo = new Program(cluster, cluster.namespaceToCome(), Stage.STAGING);

        Program.Ended ended = ftgo.runWithoutSecrets(AS_IT_IS, "apply", "--yes");

        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.errors())
                .contains("FTGO_STAGING_DB_PASSWORD", "FTGO_STAGING_AWS_SECRET_ACCESS_KEY")
                .doesNotContain("\tat ", "Exception");
        assertThat(cluster.kubectl().exists("namespace/" + ftgo.namespace())).isFalse();
    }
}
