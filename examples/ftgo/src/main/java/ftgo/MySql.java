package ftgo;

import static dev.gantry.Gantry.*;
import static dev.gantry.Health.alive;
import static dev.gantry.Probe.tcp;
import static dev.gantry.Units.*;

import dev.gantry.*;
import dev.gantry.kubernetes.Part;

/** The database of all services that have one: a schema each, and the accounts. */
record MySql(StatefulService server, Secret account) implements Part {
    static final Port SQL = port("sql", 3306);
    static final Key USERNAME = key("username");
    static final Key PASSWORD = key("password");
    static final Key ROOT_PASSWORD = key("root-password");

    /** The image brings a schema for each service; this lets the one account into all of them. */
    private static final Key GRANTS = key("9.grants.sh");

    private static final Config SCHEMAS = config("ftgo-mysql-schemas", file(GRANTS.name(), """
                    mysql --user=root --password="$MYSQL_ROOT_PASSWORD" <<SQL
                    GRANT ALL PRIVILEGES ON \\`ftgo\\\\_%\\`.* TO '$MYSQL_USER'@'%';
                    SQL
                    """));

    static MySql in(Stage stage) {
        var account = secret(
                "ftgo-db-secret",
                USERNAME.from(stage.secret("DB_USER")),
                PASSWORD.from(stage.secret("DB_PASSWORD")),
                ROOT_PASSWORD.from(stage.secret("DB_ROOT_PASSWORD")));

        var disk = storage(
                switch (stage) {
                    case DEVELOPMENT -> gibibytes(1);
                    case STAGING -> gibibytes(10);
                    case PRODUCTION -> gibibytes(100);
                },
                "/var/lib/mysql");

        var server = statefulService("ftgo-mysql", image("msapatterns/mysql", Spring.RELEASE), disk)
                .port(SQL)
                .health(alive(tcp()).startsWithin(minutes(5)))
                .env("MYSQL_ROOT_PASSWORD", account.at(ROOT_PASSWORD))
                .env("MYSQL_USER", account.at(USERNAME))
                .env("MYSQL_PASSWORD", account.at(PASSWORD))
                .arguments("--datadir=/var/lib/mysql/data") // a new disk is not empty: it has a lost+found
                .mount("/docker-entrypoint-initdb.d/" + GRANTS, SCHEMAS.at(GRANTS))
                .mount("/var/run/mysqld", scratch())
                .runAs(999)
                .requests(millicores(500), gibibytes(1))
                .limits(gibibytes(1))
                .gracefulStop(minutes(1));

        return new MySql(server, account);
    }

    /** What a service is told that keeps its data here. */
    Env datasource(String schema) {
        return env("SPRING_DATASOURCE_URL", server.at(SQL).url("jdbc:mysql", "/" + schema))
                .and("SPRING_DATASOURCE_USERNAME", account.at(USERNAME))
                .and("SPRING_DATASOURCE_PASSWORD", account.at(PASSWORD))
                .and("SPRING_DATASOURCE_DRIVER_CLASS_NAME", "com.mysql.jdbc.Driver")
                .and("EVENTUATE_DATABASE_SCHEMA", schema);
    }
}
