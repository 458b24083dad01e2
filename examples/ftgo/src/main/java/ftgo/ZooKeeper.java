package ftgo;

import static dev.gantry.Gantry.*;
import static dev.gantry.Health.alive;
import static dev.gantry.Probe.tcp;
import static dev.gantry.Units.*;

import dev.gantry.*;

/** Where Kafka and the CDC service agree on who leads. */
final class ZooKeeper {
    static final Port CLIENT = port("client", 2181);

    private ZooKeeper() {}

    static StatefulService service() {
        return statefulService(
                        "ftgo-zookeeper",
                        image("confluentinc/cp-zookeeper", "5.2.4"),
                        storage(gibibytes(1), "/var/lib/zookeeper/data"))
                .storage(storage(gibibytes(1), "/var/lib/zookeeper/log").named("log"))
                .port(CLIENT)
                .health(alive(tcp()).startsWithin(minutes(2)))
                .env("ZOOKEEPER_CLIENT_PORT", Integer.toString(CLIENT.number()))
                .runAs(1000)
                .without(Default.READ_ONLY_ROOT) // the image writes its configuration when it starts
                .requests(millicores(100), mebibytes(512))
                .limits(mebibytes(512));
    }
}
