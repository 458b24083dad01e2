package ftgo;

import static dev.gantry.Gantry.*;
import static dev.gantry.GantryAssertions.assertThat;
import static dev.gantry.Nodes.nodes;
import static dev.gantry.Placement.*;
import static dev.gantry.Units.*;

import dev.gantry.*;
import dev.gantry.kubernetes.apps.V1Deployment;
import dev.gantry.kubernetes.scheduling.V1PriorityClass;
import org.junit.jupiter.api.Test;

class FtgoTest {
    final StatefulService mysql = MySql.in(Stage.PRODUCTION);
    final Messaging messaging = Messaging.in(Stage.PRODUCTION);
    final Service order = Order.in(Stage.PRODUCTION, mysql, messaging);

    @Test
    void orderStandsWhereWeWant() {
        var manifest = app("ftgo", order).synth(); // MySQL, Kafka, ZooKeeper come along: order refers to them

        // region assertions
        assertThat(manifest)
                .has(order)
                .requests(millicores(250), mebibytes(512))
                .placed(
                        require(spreadOver(ZONE).maxSkew(1)),
                        prefer(near(mysql)).weight(50))
                .env("SPRING_DATASOURCE_URL", mysql.at(MySql.SQL).url("jdbc:mysql", "/ftgo_order_service"))
                .env("SPRING_DATASOURCE_PASSWORD", MySql.ACCOUNT.at(MySql.PASSWORD))
                .calls(mysql.at(MySql.SQL), messaging.kafka().at(Messaging.BROKER));
        // endregion
    }

    @Test
    void whatOrderRefersToComesAlong() {
        var manifest = app("ftgo", order).synth();

        assertThat(manifest).has(mysql).storage(storage(gibibytes(10), "/var/lib/mysql"));
        assertThat(manifest).has(messaging.kafka()).calls(messaging.zookeeper().at(Messaging.CLIENT));
        assertThat(manifest).object(V1PriorityClass.class, Order.PAYMENTS).isEqualTo(Order.PAYMENTS);
    }

    @Test
    void upgradeNeverDropsBelowTwoReady() {
        // region upgrade
        var ftgo = Ftgo.in(Stage.PRODUCTION);
        var cluster = EmbeddedCluster.of(
                nodes(6, cores(4), gibibytes(16)).zones("a", "b", "c").label("disktype", "ssd"));
        cluster.apply(ftgo);

        var upgrade = cluster.apply(ftgo.with(order.version("1.4.3")));

        assertThat(upgrade).succeeded().ready(order).neverBelow(2);
        // endregion
    }

    @Test
    void whatLevelOneSays() {
        V1Deployment deployment = app("ftgo", order).synth().get(V1Deployment.class, order);
        org.junit.jupiter.api.Assertions.assertEquals(
                10 * 60, deployment.spec().progressDeadlineSeconds().orElseThrow());
    }
}
