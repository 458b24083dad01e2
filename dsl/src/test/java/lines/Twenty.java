package lines;

import static dev.gantry.Exposure.*;
import static dev.gantry.Gantry.*;
import static dev.gantry.Health.*;
import static dev.gantry.Placement.*;
import static dev.gantry.Probe.*;
import static dev.gantry.Replicas.*;
import static dev.gantry.Taint.Effect.NO_SCHEDULE;
import static dev.gantry.Units.*;
import static dev.gantry.Upgrade.*;

import dev.gantry.*;

/** A program with more than twenty mistakes that only synth can know. Beside each stands the code of the problem that it is. */
final class Twenty {
    static final Port SQL = port("sql", 3306);
    static final Port BROKER = port("broker", 9092);
    static final Key PASSWORD = key("password");

    private Twenty() {}

    static App mistakes() {
        var settings = config("settings", file("a.yaml", "a: 1"));
        var account = secret("account", PASSWORD.from(literal("x")));
        var disk = storage(gibibytes(0), "/data");
        var mysql = statefulService("mysql", image("mysql", "8.4.3"), disk) // bytes-out-of-range
                .port(SQL)
                .replicas(-1); // replicas-negative
        var migration = job("migration", image("acme/migration", "1.0.0"))
                .retries(-1) // number-negative
                .deadline(seconds(0)); // duration-out-of-range
        var order = service("order", image("acme/Order", "1.4.2")) // image-name-invalid
                .http(80800) // port-out-of-range
                .env("A=B", "c") // env-name-invalid
                .env("DB", mysql.at(BROKER)) // port-missing
                .env("PASSWORD", account.at(key("user"))) // key-missing
                .label("not a key", "v") // label-invalid
                .annotation("a b", "c") // annotation-invalid
                .replicas(between(3, 2).onCpu(percent(70))) // replicas-out-of-range
                .requests(millicores(500), mebibytes(512))
                .limits(millicores(250), mebibytes(512)) // limit-below-request
                .mount("/a:b", settings) // mount-path-invalid
                .health(readiness(httpGet("up"))) // probe-path-invalid
                .gracefulStop(seconds(-5)) // duration-out-of-range
                .placed(require(spreadOver(ZONE).maxSkew(0))) // skew-out-of-range
                .exposed(ingress("Shop_Example")) // host-invalid
                .upgrade(rolling().maxSurge(0).maxUnavailable(0).after(migration)); // upgrade-stuck
        var nightly = scheduledJob("nightly", image("acme/report", "1.2.0"), cron("0 25 * * *")) // schedule-invalid
                .placed(tolerate(taint("a b", "c", NO_SCHEDULE))); // label-invalid
        return app("shop", order, mysql, nightly);
    }
}
