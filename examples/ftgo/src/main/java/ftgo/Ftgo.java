package ftgo;

import static dev.gantry.Gantry.*;

import dev.gantry.*;
import dev.gantry.kubernetes.Part;

/** The whole application. {@code examples/ftgo/run} runs it. */
public final class Ftgo {
    private Ftgo() {}

    /** Takes Gantry's commands: {@code synth}, {@code plan}, {@code apply}, {@code status}, {@code destroy}. */
    public static void main(String... args) {
        run(Stage.class, Ftgo::in, args);
    }

    /** FTGO as it runs in one of its environments. */
    public static App in(Stage stage) {
        var mysql = MySql.in(stage);
        var dynamoDb = DynamoDb.in(stage);
        var eventuate = Eventuate.in(stage, mysql);

        var consumer = Consumer.in(stage, mysql, eventuate);
        var order = Order.in(stage, mysql, eventuate);
        var orderHistory = OrderHistory.in(stage, dynamoDb, eventuate);

        return app(
                        "ftgo",
                        Gateway.in(stage, order, orderHistory, consumer),
                        consumer,
                        order,
                        orderHistory,
                        Accounting.in(stage, mysql, eventuate),
                        Delivery.in(stage, mysql, eventuate),
                        Kitchen.in(stage, mysql, eventuate),
                        Restaurant.in(stage, mysql, eventuate),
                        Cdc.in(mysql, eventuate),
                        mysql,
                        dynamoDb,
                        eventuate)
                .with(Monitoring.in(stage).toArray(Part[]::new))
                .networkPolicies(
                        switch (stage) {
                            case DEVELOPMENT -> NetworkPolicies.incoming();
                            case STAGING, PRODUCTION -> NetworkPolicies.exact(); // nor may anyone call out
                        });
    }
}
