package ftgo;

import dev.gantry.*;

/** Authorizes the cards of consumers; keeps its accounts as events. */
final class Accounting {
    static final String SCHEMA = "ftgo_accounting_service";

    private Accounting() {}

    static Service in(Stage stage, MySql mysql, Eventuate eventuate) {
        return Spring.service("ftgo-accounting-service", stage)
                .env(mysql.datasource(SCHEMA))
                .env(eventuate.messaging());
    }
}
