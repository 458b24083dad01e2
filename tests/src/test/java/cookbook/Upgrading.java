package cookbook;

import static dev.gantry.Gantry.*;
import static dev.gantry.Replicas.between;
import static dev.gantry.Units.*;
import static dev.gantry.Upgrade.*;
import static dev.gantry.Upgrade.OnFailure.ROLL_BACK;

import dev.gantry.*;

/** How many run, and how one version replaces another. */
final class Upgrading {
    private Upgrading() {}

    static App rollOneAtATime() {
        // region roll-one-at-a-time
        var order = service("order", image("acme/order", "1.4.2"))
                .http(8080)
                .replicas(5)
                .upgrade(rolling().maxSurge(0).maxUnavailable(1).minReady(seconds(30)));
        // endregion
        return app("roll-one-at-a-time", order);
    }

    static App runAMigrationFirst() {
        // region run-a-migration-first
        var migration =
                job("order-migration", image("acme/order-migration", "1.4.2")).perVersion();
        var order = service("order", image("acme/order", "1.4.2"))
                .http(8080)
                .upgrade(rolling().after(migration));
        // endregion
        return app("run-a-migration-first", order);
    }

    static App rollBackByItself() {
        // region roll-back-by-itself
        var order = service("order", image("acme/order", "1.4.2"))
                .http(8080)
                .replicas(3)
                .upgrade(rolling().maxSurge(1).deadline(minutes(5)).onFailure(ROLL_BACK));
        // endregion
        return app("roll-back-by-itself", order);
    }

    static App stopTheOldOneFirst() {
        // region stop-the-old-one-first
        var importer =
                service("importer", image("acme/importer", "2.0.0")).http(8080).upgrade(recreate());
        // endregion
        return app("stop-the-old-one-first", importer);
    }

    static App autoscaleOnCpu() {
        // region autoscale-on-cpu
        var order = service("order", image("acme/order", "1.4.2"))
                .http(8080)
                .requests(millicores(250), mebibytes(512))
                .replicas(between(3, 10).onCpu(percent(70)));
        // endregion
        return app("autoscale-on-cpu", order);
    }

    static App stopGracefully() {
        // region stop-gracefully
        var order = service("order", image("acme/order", "1.4.2")).http(8080).gracefulStop(minutes(2));
        // endregion
        return app("stop-gracefully", order);
    }

    static App aCanary() {
        // region a-canary
        var shop = service("shop", image("acme/shop", "5.2.0"))
                .http(8080)
                .replicas(10)
                .upgrade(canary(step(percent(10), minutes(5)), step(percent(50), minutes(10)))
                        .analysis("no restarts", now -> now.restarts() == 0)
                        .onFailure(ROLL_BACK));
        // endregion
        return app("a-canary", shop);
    }

    static App switchAllAtOnce() {
        // region switch-all-at-once
        var shop = service("shop", image("acme/shop", "5.2.0"))
                .http(8080)
                .replicas(3)
                .upgrade(blueGreen().keepOldFor(minutes(30)));
        // endregion
        return app("switch-all-at-once", shop);
    }
}
