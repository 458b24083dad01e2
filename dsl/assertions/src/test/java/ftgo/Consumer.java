package ftgo;

import static dev.gantry.Gantry.*;
import static dev.gantry.Health.actuator;
import static dev.gantry.Units.*;

import dev.gantry.*;

final class Consumer {
    static Service in(Stage stage, StatefulService mysql) {
        return service("consumer", image("acme/consumer", "1.4.2"))
                .http(8080)
                .health(actuator().startsWithin(minutes(2)))
                .requests(millicores(250), mebibytes(512))
                .replicas(stage == Stage.PRODUCTION ? 2 : 1)
                .env(MySql.datasource(mysql, "ftgo_consumer_service"));
    }
}
