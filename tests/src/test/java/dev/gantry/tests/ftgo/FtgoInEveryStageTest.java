package dev.gantry.tests.ftgo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.tests.cluster.OnCluster;
import dev.gantry.tests.cluster.TestCluster;
import ftgo.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The stages that {@link FtgoOnAClusterTest} does not try. */
@OnCluster(simulatedNodes = true)
@ResourceLock("ftgo")
class FtgoInEveryStageTest {
    private final TestCluster cluster;

    FtgoInEveryStageTest(TestCluster cluster) {
        this.cluster = cluster;
    }

    @BeforeAll
    static void install(TestCluster cluster) {
        Monitoring.install(cluster);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PRODUCTION")
    void comesToReadiness(Stage stage) {
        Program ftgo = new Program(cluster, cluster.namespaceToCome(), stage);

        assertThat(ftgo.succeed(Variant.AS_IT_IS, "apply", "--yes").said()).contains("ftgo is as described");

        // What the whole cluster has once, such as a node port, is needed by others.
        ftgo.succeed(Variant.AS_IT_IS, "destroy", "--yes", "--with-data", "--with-namespace");
    }
}
