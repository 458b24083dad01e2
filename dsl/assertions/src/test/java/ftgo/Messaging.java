package ftgo;

import static dev.gantry.Gantry.*;
import static dev.gantry.Units.*;

import dev.gantry.*;

/** Kafka and its ZooKeeper. */
record Messaging(StatefulService zookeeper, StatefulService kafka) {
    static final Port CLIENT = port("client", 2181), BROKER = port("broker", 9092);

    static Messaging in(Stage stage) {
        var zookeeper = statefulService(
                        "zookeeper",
                        image("confluentinc/cp-zookeeper", "7.7.1"),
                        storage(gibibytes(1), "/var/lib/zookeeper"))
                .port(CLIENT);
        var kafka = statefulService(
                        "kafka", image("confluentinc/cp-kafka", "7.7.1"), storage(gibibytes(5), "/var/lib/kafka/data"))
                .port(BROKER)
                .env("KAFKA_ZOOKEEPER_CONNECT", zookeeper.at(CLIENT));
        return new Messaging(zookeeper, kafka);
    }

    Env eventuate() {
        return env("EVENTUATELOCAL_KAFKA_BOOTSTRAP_SERVERS", kafka.at(BROKER))
                .and("EVENTUATELOCAL_ZOOKEEPER_CONNECTION_STRING", zookeeper.at(CLIENT));
    }
}
