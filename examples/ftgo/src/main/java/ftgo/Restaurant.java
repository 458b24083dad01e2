package ftgo;

import dev.gantry.*;

/** Knows the restaurants and their menus. */
final class Restaurant {
    static final String SCHEMA = "ftgo_restaurant_service";

    private Restaurant() {}

    static Service in(Stage stage, MySql mysql, Eventuate eventuate) {
        return Spring.service("ftgo-restaurant-service", stage)
                .env(mysql.datasource(SCHEMA))
                .env(eventuate.messaging());
    }
}
