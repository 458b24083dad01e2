package ftgo;

import static dev.gantry.Gantry.*;
import static dev.gantry.Placement.*;
import static dev.gantry.Units.*;

import dev.gantry.*;

final class MySql {
    static final Port SQL = port("sql", 3306);
    static final Key USERNAME = key("username"), PASSWORD = key("password");
    static final Secret ACCOUNT = secret(
            "ftgo-db-secret",
            USERNAME.from(environmentVariable("FTGO_DB_USER")),
            PASSWORD.from(environmentVariable("FTGO_DB_PASSWORD")));

    static StatefulService in(Stage stage) {
        return statefulService("mysql", image("mysql", "8.4.3"), storage(gibibytes(10), "/var/lib/mysql"))
                .port(SQL)
                .env("MYSQL_ROOT_PASSWORD", ACCOUNT.at(PASSWORD))
                .requests(millicores(500), gibibytes(1))
                .limits(gibibytes(1))
                .placed(prefer(apartFromItself(HOST)));
    }

    /** What every service that keeps its data here is told. */
    static Env datasource(StatefulService mysql, String schema) {
        return env("SPRING_DATASOURCE_URL", mysql.at(SQL).url("jdbc:mysql", "/" + schema))
                .and("SPRING_DATASOURCE_USERNAME", ACCOUNT.at(USERNAME))
                .and("SPRING_DATASOURCE_PASSWORD", ACCOUNT.at(PASSWORD))
                .and("SPRING_DATASOURCE_DRIVER_CLASS_NAME", "com.mysql.cj.jdbc.Driver");
    }
}
