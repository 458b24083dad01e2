package ftgo;

import static dev.gantry.Placement.*;
import static dev.gantry.Replicas.*;
import static dev.gantry.Units.*;

import dev.gantry.*;

/** Takes orders, and sees each through by sagas with the other services. */
final class Order {
    static final String SCHEMA = "ftgo_order_service";

    private Order() {}

    static Service in(Stage stage, MySql mysql, Eventuate eventuate) {
        return Spring.service("ftgo-order-service", stage)
                .env(mysql.datasource(SCHEMA))
                .env(eventuate.messaging())
                .with(Spring::measured)
                .replicas(
                        switch (stage) {
                            case DEVELOPMENT -> exactly(1);
                            case STAGING -> exactly(2);
                            case PRODUCTION -> between(3, 10).onCpu(percent(70));
                        })
                .placed(spread -> spread.and(prefer(near(mysql.server())).weight(50)));
    }
}
