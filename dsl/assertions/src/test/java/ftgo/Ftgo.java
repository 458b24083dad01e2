package ftgo;

import static dev.gantry.Gantry.*;

import dev.gantry.*;

public final class Ftgo {
    public static void main(String... args) {
        run(Stage.class, Ftgo::in, args);
    }

    static App in(Stage stage) {
        var mysql = MySql.in(stage);
        var messaging = Messaging.in(stage);
        var order = Order.in(stage, mysql, messaging);
        var consumer = Consumer.in(stage, mysql);
        return app(
                "ftgo",
                Gateway.in(stage, order, consumer),
                order,
                consumer,
                mysql,
                messaging.kafka(),
                messaging.zookeeper());
    }
}
