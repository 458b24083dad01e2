package ftgo;

import static dev.gantry.Gantry.*;
import static dev.gantry.Health.actuator;
import static dev.gantry.Placement.*;
import static dev.gantry.Replicas.*;
import static dev.gantry.Taint.Effect.NO_SCHEDULE;
import static dev.gantry.Units.*;
import static dev.gantry.Upgrade.*;
import static dev.gantry.Upgrade.OnFailure.ROLL_BACK;

import dev.gantry.*;
import dev.gantry.kubernetes.scheduling.V1PriorityClass;

final class Order {
    static final String VERSION = "1.4.2";
    static final V1PriorityClass PAYMENTS = V1PriorityClass.of("payments", 100_000);
    static final Config SETTINGS = config("order-settings", file("application.yaml", "order.cutoff: 22:00\n"));

    static final Placement PLACEMENT = require(spreadOver(ZONE).maxSkew(1))
            .and(prefer(apartFromItself(HOST)))
            .and(require(onNodes(label("disktype").in("ssd", "nvme"))))
            .and(tolerate(taint("dedicated", "payments", NO_SCHEDULE)))
            .and(priority(PAYMENTS));

    static Service in(Stage stage, StatefulService mysql, Messaging messaging) {
        var database = MySql.datasource(mysql, "ftgo_order_service");
        var migration =
                job("order-migration", image("acme/order-migration", VERSION)).env(database);

        return service("order", image("acme/order", VERSION))
                .http(8080)
                .health(actuator().startsWithin(minutes(2)))
                .requests(millicores(250), mebibytes(512))
                .limits(cores(1), mebibytes(512))
                .replicas(
                        switch (stage) {
                            case DEVELOPMENT -> exactly(1);
                            case STAGING -> exactly(2);
                            case PRODUCTION -> between(3, 10).onCpu(percent(70));
                        })
                .env(database)
                .env(messaging.eventuate())
                .mount("/config", SETTINGS)
                .placed(PLACEMENT, prefer(near(mysql)).weight(50))
                .gracefulStop(seconds(30))
                .upgrade(rolling()
                        .maxSurge(1)
                        .maxUnavailable(0)
                        .after(migration)
                        .deadline(minutes(10))
                        .onFailure(ROLL_BACK));
    }
}
