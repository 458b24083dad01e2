package cookbook;

import static dev.gantry.Gantry.*;
import static dev.gantry.Placement.*;
import static dev.gantry.Units.*;

import dev.gantry.*;
import dev.gantry.kubernetes.scheduling.V1PriorityClass;

/** Where instances stand. */
final class Placing {
    private Placing() {}

    static App pinToSsdNodes() {
        // region pin-to-ssd-nodes
        var search = service("search", image("acme/search", "2.7.0"))
                .http(8080)
                .placed(require(onNodes(label("disktype").in("ssd", "nvme"))));
        // endregion
        return app("pin-to-ssd-nodes", search);
    }

    static App onePerZone() {
        // region one-per-zone
        var basket = service("basket", image("acme/basket", "3.1.0"))
                .http(8080)
                .replicas(3)
                .placed(require(spreadOver(ZONE).maxSkew(1).minDomains(3)));
        // endregion
        return app("one-per-zone", basket);
    }

    static App keepTwoInstancesApart() {
        // region keep-two-instances-apart
        var ledger = statefulService("ledger", image("acme/ledger", "1.0.9"), storage(gibibytes(20), "/data"))
                .port(port("sql", 5432))
                .replicas(3)
                .placed(require(apartFromItself(HOST)));
        // endregion
        return app("keep-two-instances-apart", ledger);
    }

    static App nearTheDatabase() {
        var mysql = statefulService("mysql", image("mysql", "8.4.3"), storage(gibibytes(10), "/var/lib/mysql"))
                .port(port("sql", 3306));
        // region near-the-database
        var order = service("order", image("acme/order", "1.4.2"))
                .http(8080)
                .placed(prefer(near(mysql)).weight(50));
        // endregion
        return app("near-the-database", order);
    }

    static App nodesOfATeam() {
        // region nodes-of-a-team
        var payment = service("payment", image("acme/payment", "4.0.2"))
                .http(8080)
                .placed(dedicatedTo("payments"), require(spreadOver(ZONE)));
        // endregion
        return app("nodes-of-a-team", payment);
    }

    static App onArmOrOnAmd() {
        // region on-arm-or-on-amd
        var report = service("report", image("acme/report", "1.2.0"))
                .http(8080)
                .placed(require(
                        anyOf(onNodes(ARM64), onNodes(AMD64, label("size").is("large")))));
        // endregion
        return app("on-arm-or-on-amd", report);
    }

    static App goBeforeOthers() {
        // region go-before-others
        var urgent = V1PriorityClass.of("urgent", 100_000);
        var payment =
                service("payment", image("acme/payment", "4.0.2")).http(8080).placed(priority(urgent));
        // endregion
        return app("go-before-others", payment);
    }

    static App onePerMachine() {
        // region one-per-machine
        var shipper = daemon("shipper", image("acme/log-shipper", "0.9.3"))
                .requests(millicores(50), mebibytes(64))
                .placed(tolerate(allTaints()));
        // endregion
        return app("one-per-machine", shipper);
    }

    static App giveItAGpu() {
        // region give-it-a-gpu
        var train = job("train", image("acme/train", "2.1.0"))
                .requests(cores(2), gibibytes(8))
                .needs(gpus(1));
        // endregion
        return app("give-it-a-gpu", train);
    }
}
