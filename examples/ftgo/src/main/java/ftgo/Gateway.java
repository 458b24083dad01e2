package ftgo;

import static dev.gantry.Exposure.*;
import static dev.gantry.Gantry.*;
import static dev.gantry.Replicas.*;
import static dev.gantry.Units.*;
import static dev.gantry.Upgrade.*;
import static dev.gantry.Upgrade.OnFailure.ROLL_BACK;

import dev.gantry.*;

/** The API gateway: the one service that the world may call. */
final class Gateway {
    private static final Port HTTP = port("http", 8080).servicePort(80);

    /** Made by whoever keeps the certificates: none of the app's. */
    private static final Secret CERTIFICATE = existingSecret("ftgo-tls", key("tls.crt"), key("tls.key"));

    private Gateway() {}

    static Service in(Stage stage, Service order, Service orderHistory, Service consumer) {
        return Spring.service("ftgo-api-gateway", stage)
                .port(HTTP)
                .env("ORDER_DESTINATIONS_ORDERSERVICEURL", order.http().url("http"))
                .env(
                        "ORDER_DESTINATIONS_ORDERHISTORYSERVICEURL",
                        orderHistory.http().url("http"))
                .env("CONSUMER_DESTINATIONS_CONSUMERSERVICEURL", consumer.http().url("http"))
                .with(Spring::measured)
                .replicas(
                        switch (stage) {
                            case DEVELOPMENT -> exactly(1);
                            case STAGING -> exactly(2);
                            case PRODUCTION -> between(3, 10).onCpu(percent(70));
                        })
                .upgrade(
                        switch (stage) {
                            case DEVELOPMENT, STAGING -> rolling().onFailure(ROLL_BACK);
                            case PRODUCTION ->
                                canary(step(percent(10), minutes(5)), step(percent(50), minutes(10)))
                                        .analysis("no restarts", now -> now.restarts() == 0)
                                        .onFailure(ROLL_BACK);
                        })
                .exposed(
                        switch (stage) {
                            case DEVELOPMENT -> nodePort(30000);
                            case STAGING -> ingress("staging.ftgo.example.com").tls(CERTIFICATE);
                            case PRODUCTION -> ingress("ftgo.example.com").tls(CERTIFICATE);
                        });
    }
}
