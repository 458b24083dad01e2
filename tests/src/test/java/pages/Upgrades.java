package pages;

import static dev.gantry.Units.*;
import static dev.gantry.Upgrade.*;
import static dev.gantry.Upgrade.OnFailure.ROLL_BACK;

import dev.gantry.*;
import dev.gantry.footprint.UpgradeCost;

/** The snippets of {@code docs/upgrades.md}. */
final class Upgrades {
    private Upgrades() {}

    static Service canaried(Service gateway) {
        // region canary
        var careful = gateway.upgrade(canary(step(percent(5), minutes(10)), step(percent(50), minutes(10)))
                .analysis("no restarts", now -> now.restarts() == 0)
                .onFailure(ROLL_BACK));
        // endregion
        return careful;
    }

    static Service blueGreened(Service gateway) {
        // region blue-green
        var switched = gateway.upgrade(blueGreen().keepOldFor(minutes(30)).onFailure(ROLL_BACK));
        // endregion
        return switched;
    }

    static UpgradeCost cost(App shop, Service order) {
        // region cost
        var cost = shop.footprint().of(order).orElseThrow().upgrade();
        // endregion
        return cost;
    }
}
