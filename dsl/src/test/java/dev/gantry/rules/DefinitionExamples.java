package dev.gantry.rules;

import static dev.gantry.Gantry.app;
import static dev.gantry.Gantry.image;
import static dev.gantry.Gantry.port;
import static dev.gantry.Gantry.service;
import static dev.gantry.Gantry.statefulService;
import static dev.gantry.Gantry.storage;
import static dev.gantry.Gantry.worker;
import static dev.gantry.Health.readiness;
import static dev.gantry.Placement.ZONE;
import static dev.gantry.Placement.near;
import static dev.gantry.Placement.prefer;
import static dev.gantry.Placement.require;
import static dev.gantry.Placement.spreadOver;
import static dev.gantry.Probe.httpGet;
import static dev.gantry.Replicas.between;
import static dev.gantry.Units.gibibytes;
import static dev.gantry.Units.mebibytes;
import static dev.gantry.Units.millicores;
import static dev.gantry.Units.percent;
import static dev.gantry.Units.seconds;

import dev.gantry.App;
import dev.gantry.Service;
import dev.gantry.StatefulService;
import dev.gantry.problem.Lint;

/** Definitions that break a rule, and the same ones mended, by the rule's name; the documentation shows them. */
final class DefinitionExamples {
    private static final Service ORDER =
            service("order", image("acme/order", "1.4.2")).http(8080);
    private static final StatefulService MYSQL = statefulService(
                    "mysql", image("mysql", "8.4"), storage(gibibytes(10), "/var/lib/mysql"))
            .port(port("sql", 3306));

    private DefinitionExamples() {}

    static App imageNameInvalid() {
        return app("shop", service("order", image("Acme Order", "1.4.2")).http(8080));
    }

    static App imageNameInvalidMended() {
        return app("shop", service("order", image("acme/order", "1.4.2")).http(8080));
    }

    static App imageTagInvalid() {
        return app("shop", service("order", image("acme/order", "1.4 beta")).http(8080));
    }

    static App imageTagInvalidMended() {
        return app("shop", service("order", image("acme/order", "1.4-beta")).http(8080));
    }

    static App portOutOfRange() {
        return app("shop", ORDER.port(port("admin", 90_900)));
    }

    static App portOutOfRangeMended() {
        return app("shop", ORDER.port(port("admin", 9090)));
    }

    static App portNameInvalid() {
        return app("shop", ORDER.port(port("administration-port", 9090)));
    }

    static App portNameInvalidMended() {
        return app("shop", ORDER.port(port("admin", 9090)));
    }

    static App portNumberShared() {
        return app("shop", ORDER.port(port("admin", 8080)));
    }

    static App portNumberSharedMended() {
        return app("shop", ORDER.port(port("admin", 9090)));
    }

    static App serviceWithoutPort() {
        return app("shop", service("mailer", image("acme/mailer", "2.0")));
    }

    static App serviceWithoutPortMended() {
        return app("shop", worker("mailer", image("acme/mailer", "2.0")));
    }

    static App cpuOutOfRange() {
        return app("shop", ORDER.requests(millicores(0), mebibytes(256)));
    }

    static App cpuOutOfRangeMended() {
        return app("shop", ORDER.requests(millicores(250), mebibytes(256)));
    }

    static App bytesOutOfRange() {
        return app("shop", ORDER.requests(millicores(250), mebibytes(0)));
    }

    static App bytesOutOfRangeMended() {
        return app("shop", ORDER.requests(millicores(250), mebibytes(256)));
    }

    static App replicasNegative() {
        return app("shop", ORDER.replicas(-1));
    }

    static App replicasNegativeMended() {
        return app("shop", ORDER.replicas(2));
    }

    static App useOutOfRange() {
        return app(
                "shop",
                ORDER.requests(millicores(250), mebibytes(256))
                        .replicas(between(2, 5).onCpu(percent(0))));
    }

    static App useOutOfRangeMended() {
        return app(
                "shop",
                ORDER.requests(millicores(250), mebibytes(256))
                        .replicas(between(2, 5).onCpu(percent(70))));
    }

    static App probePathInvalid() {
        return app("shop", ORDER.health(readiness(httpGet("up"))));
    }

    static App probePathInvalidMended() {
        return app("shop", ORDER.health(readiness(httpGet("/up"))));
    }

    static App probeFailuresOutOfRange() {
        return app("shop", ORDER.health(readiness(httpGet("/up").failures(0))));
    }

    static App probeFailuresOutOfRangeMended() {
        return app("shop", ORDER.health(readiness(httpGet("/up").failures(3))));
    }

    static App durationOutOfRange() {
        return app("shop", ORDER.gracefulStop(seconds(-1)));
    }

    static App durationOutOfRangeMended() {
        return app("shop", ORDER.gracefulStop(seconds(30)));
    }

    static App weightOutOfRange() {
        return app("shop", MYSQL, ORDER.placed(prefer(near(MYSQL)).weight(500)));
    }

    static App weightOutOfRangeMended() {
        return app("shop", MYSQL, ORDER.placed(prefer(near(MYSQL)).weight(50)));
    }

    static App skewOutOfRange() {
        return app("shop", ORDER.placed(require(spreadOver(ZONE).maxSkew(0))));
    }

    static App skewOutOfRangeMended() {
        return app("shop", ORDER.placed(require(spreadOver(ZONE).maxSkew(1))));
    }

    static App partAmbiguous() {
        return app(
                "shop",
                ORDER.env("A", MYSQL.at(port("sql", 3306))),
                worker("report", image("acme/report", "1"))
                        .env("A", MYSQL.replicas(3).at(port("sql", 3306))));
    }

    static App partAmbiguousMended() {
        return app(
                "shop",
                MYSQL.replicas(3),
                ORDER.env("A", MYSQL.at(port("sql", 3306))),
                worker("report", image("acme/report", "1")).env("A", MYSQL.at(port("sql", 3306))));
    }

    static App silenceWithoutReason() {
        return app(
                "shop",
                service("order", image("acme/order", "latest")).http(8080).silence(Lint.IMAGE_UNPINNED, ""));
    }

    static App silenceWithoutReasonMended() {
        return app(
                "shop",
                service("order", image("acme/order", "latest"))
                        .http(8080)
                        .silence(Lint.IMAGE_UNPINNED, "our mirror keeps the tag"));
    }

    static App silenceUnused() {
        return app("shop", ORDER.silence(Lint.IMAGE_UNPINNED, "our mirror keeps the tag"));
    }

    static App silenceUnusedMended() {
        return app("shop", ORDER);
    }
}
