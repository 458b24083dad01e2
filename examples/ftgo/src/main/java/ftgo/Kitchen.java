package ftgo;

import dev.gantry.*;

/** Keeps the tickets that a restaurant's kitchen works off. */
final class Kitchen {
    static final String SCHEMA = "ftgo_kitchen_service";

    private Kitchen() {}

    static Service in(Stage stage, MySql mysql, Eventuate eventuate) {
        return Spring.service("ftgo-kitchen-service", stage)
                .env(mysql.datasource(SCHEMA))
                .env(eventuate.messaging());
    }
}
