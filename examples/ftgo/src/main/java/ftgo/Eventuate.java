package ftgo;

import static dev.gantry.Gantry.env;

import dev.gantry.*;
import dev.gantry.kubernetes.Part;

/** How FTGO's services reach each other by messages: the Eventuate framework over Kafka. */
record Eventuate(StatefulService zookeeper, StatefulService kafka) implements Part {
    static Eventuate in(Stage stage, MySql mysql) {
        var zookeeper = ZooKeeper.service().placed(Standing.apart(stage, mysql.server()));
        var kafka = Kafka.service(stage, zookeeper)
                .placed(Standing.apart(stage, mysql.server()), Standing.apart(stage, zookeeper));
        return new Eventuate(zookeeper, kafka);
    }

    /** What every service is told that sends or receives messages. */
    Env messaging() {
        return env("EVENTUATELOCAL_KAFKA_BOOTSTRAP_SERVERS", kafka.at(Kafka.BROKER))
                .and("EVENTUATELOCAL_ZOOKEEPER_CONNECTION_STRING", zookeeper.at(ZooKeeper.CLIENT));
    }
}
