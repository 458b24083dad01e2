package ftgo;

import static dev.gantry.Gantry.*;
import static dev.gantry.Health.alive;
import static dev.gantry.Probe.tcp;
import static dev.gantry.Units.*;

import dev.gantry.*;

/** The message broker. */
final class Kafka {
    static final Port BROKER = port("broker", 9092);

    private Kafka() {}

    static StatefulService service(Stage stage, StatefulService zookeeper) {
        var disk = storage(
                switch (stage) {
                    case DEVELOPMENT -> gibibytes(1);
                    case STAGING -> gibibytes(5);
                    case PRODUCTION -> gibibytes(50);
                },
                "/var/lib/kafka/data");

        var kafka = statefulService("ftgo-kafka", image("confluentinc/cp-kafka", "5.2.4"), disk)
                .port(BROKER)
                .health(alive(tcp()).startsWithin(minutes(3)))
                .env("KAFKA_ZOOKEEPER_CONNECT", zookeeper.at(ZooKeeper.CLIENT))
                .env("KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR", "1")
                .env("KAFKA_LOG_DIRS", "/var/lib/kafka/data/topics") // beside the lost+found of a new disk
                .runAs(1000)
                .without(Default.READ_ONLY_ROOT) // the image writes its configuration when it starts
                .requests(millicores(250), gibibytes(1))
                .limits(gibibytes(1))
                .gracefulStop(minutes(1));

        return kafka.env("KAFKA_ADVERTISED_LISTENERS", kafka.at(BROKER).url("PLAINTEXT"));
    }
}
