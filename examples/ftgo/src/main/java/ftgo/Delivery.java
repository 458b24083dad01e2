package ftgo;

import dev.gantry.*;

/** Sends couriers. It was published for docker-compose only. */
final class Delivery {
    static final String SCHEMA = "ftgo_delivery_service";

    private Delivery() {}

    static Service in(Stage stage, MySql mysql, Eventuate eventuate) {
        return Spring.service("ftgo-delivery-service", stage)
                .env(mysql.datasource(SCHEMA))
                .env(eventuate.messaging())
                .with(Spring::measured);
    }
}
