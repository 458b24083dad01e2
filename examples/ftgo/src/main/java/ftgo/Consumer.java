package ftgo;

import dev.gantry.*;

/** Knows the consumers, and whether one may place an order. */
final class Consumer {
    static final String SCHEMA = "ftgo_consumer_service";

    private Consumer() {}

    static Service in(Stage stage, MySql mysql, Eventuate eventuate) {
        return Spring.service("ftgo-consumer-service", stage)
                .env(mysql.datasource(SCHEMA))
                .env(eventuate.messaging());
    }
}
