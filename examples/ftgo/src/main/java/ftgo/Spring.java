package ftgo;

import static dev.gantry.Gantry.*;
import static dev.gantry.Health.*;
import static dev.gantry.Probe.*;
import static dev.gantry.Units.*;
import static dev.gantry.Upgrade.OnFailure.ROLL_BACK;
import static dev.gantry.Upgrade.rolling;

import dev.gantry.*;

/** What FTGO's own services have in common: Spring Boot 2.2 applications, built and released together. */
final class Spring {
    /** The day of the sources; the published images have no tag but latest. */
    static final String RELEASE = "2022-09-03";

    /** Who has it answers Prometheus at {@code /actuator/prometheus}. */
    static final String METRICS = "ftgo.example.com/metrics";

    private Spring() {}

    /** A service of FTGO's own, of which each stage runs as many as it needs to lose one. */
    static Service service(String name, Stage stage) {
        return Gantry.service(name, image("msapatterns/" + name, RELEASE))
                .http(8080)
                .health(health())
                .env("JAVA_TOOL_OPTIONS", "-XX:MaxRAMPercentage=60 -Dsun.net.inetaddr.ttl=30")
                .env("MANAGEMENT_ENDPOINTS_WEB_EXPOSURE_INCLUDE", "health,info,prometheus")
                .runAs(1000)
                .requests(millicores(250), mebibytes(512))
                .limits(mebibytes(512))
                .gracefulStop(seconds(30))
                .placed(Standing.spread(stage))
                .upgrade(rolling()
                        .maxSurge(1)
                        .maxUnavailable(0)
                        .deadline(minutes(10))
                        .onFailure(ROLL_BACK))
                .replicas(
                        switch (stage) {
                            case DEVELOPMENT -> 1;
                            case STAGING, PRODUCTION -> 2;
                        });
    }

    /** Spring Boot's health includes the database: when that is away nobody is helped by starting all services anew. */
    static Health health() {
        return readiness(httpGet("/actuator/health"))
                .and(liveness(httpGet("/actuator/info")))
                .startsWithin(minutes(3));
    }

    /** For the services that have a registry of metrics. */
    static Service measured(Service service) {
        return service.label(METRICS, "prometheus");
    }
}
