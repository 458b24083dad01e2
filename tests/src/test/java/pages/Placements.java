package pages;

import static dev.gantry.Gantry.*;
import static dev.gantry.Nodes.nodes;
import static dev.gantry.Placement.*;
import static dev.gantry.Taint.Effect.*;
import static dev.gantry.Units.*;

import dev.gantry.*;
import dev.gantry.footprint.Fit;

/** The snippets of {@code docs/placement.md}. */
final class Placements {
    private Placements() {}

    static Placement value() {
        // region value
        Placement payments =
                dedicatedTo("payments").and(require(spreadOver(ZONE).maxSkew(1)));
        // endregion
        return payments;
    }

    static Service used(Service order, StatefulService mysql, Placement payments) {
        // region used
        var placed = order.placed(payments, prefer(near(mysql)).weight(50));
        // endregion
        return placed;
    }

    static Placement allOfOneNode() {
        // region all-of-one-node
        var fast = require(onNodes(
                LINUX,
                label("disktype").in("ssd", "nvme"),
                label("cpu-generation").above(3)));
        // endregion
        return fast;
    }

    static Placement eitherNode() {
        // region either-node
        var either = require(onNodes(AMD64, label("gpu").exists()).or(onNodes(ARM64)))
                .and(require(onNodes(label("disktype").is("ssd"))));
        // endregion
        return either;
    }

    static Placement pods() {
        // region pods
        var beside = require(nearPods(label("app").is("redis")).within(HOST).inNamespaces("cache"))
                .and(prefer(apartFromPods(label("noisy").exists()).inAllNamespaces())
                        .weight(20));
        // endregion
        return beside;
    }

    static Placement taints() {
        // region taints
        var tolerant = tolerate(taint("dedicated", "payments", NO_SCHEDULE))
                .and(tolerate(anyTaint("spot", NO_EXECUTE)).forAtMost(minutes(2)))
                .and(tolerate(taintsOf("example.com/maintenance")));
        // endregion
        return tolerant;
    }

    static Fit pool(App shop) {
        // region pool
        var pool = nodes(6, cores(4), gibibytes(16))
                .zones("a", "b", "c")
                .label("disktype", "ssd")
                .and(nodes(2, cores(16), gibibytes(64)).called("gpu").resource("nvidia.com/gpu", 4));
        var fit = shop.footprint().fitsIn(pool);
        // endregion
        return fit;
    }
}
