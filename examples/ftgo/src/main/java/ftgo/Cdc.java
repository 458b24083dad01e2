package ftgo;

import static dev.gantry.Gantry.*;
import static dev.gantry.Health.*;
import static dev.gantry.Probe.*;
import static dev.gantry.Units.*;

import dev.gantry.*;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Change data capture: reads what services wrote to their outbox tables, from MySQL's binlog, and sends it to Kafka. */
final class Cdc {
    private static final String READER = "reader1";

    /** A schema to be read, as tables of messages or of an event store. */
    private record Pipeline(String type, String schema) {}

    private static final List<Pipeline> PIPELINES = List.of(
            messages(Consumer.SCHEMA),
            messages(Order.SCHEMA),
            messages(Kitchen.SCHEMA),
            messages(Restaurant.SCHEMA),
            messages(Accounting.SCHEMA),
            messages(Delivery.SCHEMA),
            events(Accounting.SCHEMA));

    private Cdc() {}

    static Service in(MySql mysql, Eventuate eventuate) {
        return service("ftgo-cdc-service", image("eventuateio/eventuate-cdc-service", "0.4.0.RELEASE"))
                .http(8080)
                .health(alive(httpGet("/actuator/health")).startsWithin(minutes(3)))
                .env("JAVA_TOOL_OPTIONS", "-XX:MaxRAMPercentage=60 -Dsun.net.inetaddr.ttl=30")
                .env(eventuate.messaging())
                .env(pipelines())
                .env(reader(mysql))
                .runAs(1000)
                .requests(millicores(250), mebibytes(512))
                .limits(mebibytes(512))
                .upgrade(Upgrade.recreate()); // MySQL knows a reader of its binlog by number: there cannot be two
    }

    private static Pipeline messages(String schema) {
        return new Pipeline("eventuate-tram", schema);
    }

    private static Pipeline events(String schema) {
        return new Pipeline("eventuate-local", schema);
    }

    private static Env pipelines() {
        return IntStream.rangeClosed(1, PIPELINES.size())
                .mapToObj(number -> pipeline(number, PIPELINES.get(number - 1)))
                .reduce(Env::and)
                .orElseThrow();
    }

    private static Env pipeline(int number, Pipeline pipeline) {
        var prefix = "EVENTUATE_CDC_PIPELINE_PIPELINE" + number + "_";
        return env(prefix + "TYPE", pipeline.type())
                .and(prefix + "READER", READER)
                .and(prefix + "EVENTUATEDATABASESCHEMA", pipeline.schema());
    }

    private static Env reader(MySql mysql) {
        var root = "root";
        var password = mysql.account().at(MySql.ROOT_PASSWORD);
        var prefix = "EVENTUATE_CDC_READER_" + READER.toUpperCase(Locale.ROOT) + "_";
        return env(prefix + "TYPE", "mysql-binlog")
                .and(prefix + "DATASOURCEURL", mysql.server().at(MySql.SQL).url("jdbc:mysql", "/eventuate"))
                .and(prefix + "DATASOURCEUSERNAME", root)
                .and(prefix + "DATASOURCEPASSWORD", password)
                .and(prefix + "DATASOURCEDRIVERCLASSNAME", "com.mysql.jdbc.Driver")
                .and(prefix + "LEADERSHIPLOCKPATH", "/eventuate/cdc/leader/common")
                .and(prefix + "CDCDBUSERNAME", root)
                .and(prefix + "CDCDBPASSWORD", password)
                .and(prefix + "READOLDDEBEZIUMDBOFFSETSTORAGETOPIC", "false")
                .and(prefix + "MYSQLBINLOGCLIENTUNIQUEID", "1")
                .and(prefix + "OFFSETSTOREKEY", "MySqlBinlog")
                .and(prefix + "OFFSETSTORAGETOPICNAME", "db.history.common");
    }
}
