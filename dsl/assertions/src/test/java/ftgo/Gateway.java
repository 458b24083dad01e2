package ftgo;

import static dev.gantry.Exposure.*;
import static dev.gantry.Gantry.*;
import static dev.gantry.Health.actuator;
import static dev.gantry.Units.*;
import static dev.gantry.Upgrade.*;
import static dev.gantry.Upgrade.OnFailure.ROLL_BACK;

import dev.gantry.*;

final class Gateway {
    static final Port HTTP = port("http", 8080).servicePort(80);
    static final Secret CERTIFICATE = existingSecret("ftgo-tls", key("tls.crt"), key("tls.key"));

    static Service in(Stage stage, Service order, Service consumer) {
        return service("api-gateway", image("acme/gateway", "2.0.0"))
                .port(HTTP)
                .health(actuator())
                .requests(millicores(250), mebibytes(384))
                .env("ORDER_DESTINATIONS_ORDERSERVICEURL", order.http().url("http"))
                .env("CONSUMER_DESTINATIONS_CONSUMERSERVICEURL", consumer.http().url("http"))
                .exposed(
                        switch (stage) {
                            case DEVELOPMENT -> nodePort(30000);
                            case STAGING -> ingress("staging.ftgo.example.com").tls(CERTIFICATE);
                            case PRODUCTION -> ingress("ftgo.example.com").tls(CERTIFICATE);
                        })
                .upgrade(canary(step(percent(5), minutes(10)), step(percent(50), minutes(10)))
                        .analysis(
                                "no restarts, errors below 1%",
                                now -> now.restarts() == 0 && Metrics.errorRate(now) < 0.01)
                        .onFailure(ROLL_BACK));
    }
}
