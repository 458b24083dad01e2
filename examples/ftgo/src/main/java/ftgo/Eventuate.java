package ftgo;

import static dev.gantry.Gantry.env;

import dev.gantry.*;
import dev.gantry.kubernetes.Part;

/** How FTGO's services reach each other by messages: the Eventuate framework over Kafka. */
record Eventuate(StatefulService zookeeper, StatefulService kafka) implements Part {
    static Eventuate in(Stage stage) {
        var zookeeper = ZooKeeper.service();
        return new Eventuate(zookeeper, Kafka.service(stage, zookeeper));
    }

    /** What every service is told that sends or receives messages. */
    Env messaging() {
        return env("EVENTUATELOCAL_KAFKA_BOOTSTRAP_SERVERS", kafka.at(Kafka.BROKER))
                .and("EVENTUATELOCAL_ZOOKEEPER_CONNECTION_STRING", zookeeper.at(ZooKeeper.CLIENT));
    }
}
