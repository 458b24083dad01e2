package ftgo;

import static dev.gantry.Behaviour.neverAnswers;
import static dev.gantry.Gantry.*;
import static dev.gantry.GantryAssertions.assertThat;
import static dev.gantry.Nodes.nodes;
import static dev.gantry.Units.*;

import dev.gantry.App;
import dev.gantry.EmbeddedCluster;
import dev.gantry.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** FTGO's own tests of how it lives in a cluster, as its team would write them. */
class InAClusterTest {
    private final EmbeddedCluster cluster = EmbeddedCluster.of(
                    nodes(9, cores(8), gibibytes(32)).zones("a", "b", "c"))
            .serves("monitoring.coreos.com/v1", "ServiceMonitor");

    @ParameterizedTest
    @EnumSource
    void everyStageComesToReadiness(Stage stage) {
        assertThat(cluster.apply(Ftgo.in(stage))).succeeded();
    }

    @Test
    void ordersAreTakenWhileTheServiceIsUpgraded() {
        var upgrade = cluster.apply(after(cluster, "2026-01"));

        assertThat(upgrade).succeeded().ready(order()).neverBelow(2);
    }

    @Test
    void ordersAreTakenWhenAnUpgradeFails() {
        cluster.behaves(image("msapatterns/ftgo-order-service", "2026-01"), neverAnswers());

        assertThat(cluster.apply(after(cluster, "2026-01")))
                .failed()
                .ready(order())
                .neverBelow(2);
    }

    @Test
    void aZoneMayBeLost() {
        var ftgo = Ftgo.in(Stage.PRODUCTION);
        cluster.apply(ftgo);

        cluster.fails("node-0").fails("node-3").fails("node-6").pass(minutes(10));

        assertThat(cluster.apply(ftgo)).ready(order()).neverBelow(2);
    }

    /** Production with the next version of the order service, once the present one runs. */
    private static App after(EmbeddedCluster cluster, String version) {
        var ftgo = Ftgo.in(Stage.PRODUCTION);
        cluster.apply(ftgo);
        return ftgo.each(Service.class, it -> it.name().equals("ftgo-order-service") ? it.version(version) : it);
    }

    /** By its name. */
    private static Service order() {
        return service("ftgo-order-service", image("msapatterns/ftgo-order-service", "any"));
    }
}
