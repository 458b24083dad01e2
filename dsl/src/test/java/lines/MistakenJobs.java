package lines;

import static dev.gantry.Failure.*;
import static dev.gantry.Gantry.*;
import static dev.gantry.Health.*;
import static dev.gantry.Hook.*;
import static dev.gantry.Indexed.indexed;
import static dev.gantry.Probe.*;
import static dev.gantry.Units.*;
import static dev.gantry.Upgrade.rolling;

import dev.gantry.*;
import java.time.ZoneId;

/** Mistakes in words of jobs, daemons, containers, storage and amounts; the test names the lines that stand beside them. */
final class MistakenJobs {
    private static final Image IMAGE = image("acme/x", "1");

    private MistakenJobs() {}

    static App shop() {
        var schema = job("schema", IMAGE).suspended();
        var seed = job("seed", IMAGE)
                .after(schema) // line 24
                .retries(-1) // line 25
                .completions(indexed(3).maxFailedIndexes(1)) // line 26
                .failurePolicy(exitCodes(0).failJob()) // line 27
                .deadline(seconds(0)) // line 28
                .parallelism(-1); // line 29
        var nightly = scheduledJob("nightly", IMAGE, cron("0 3 * *")) // line 30
                .history(-1, 1) // line 31
                .startingDeadline(seconds(0)); // line 32
        var weekly = scheduledJob("weekly", IMAGE, cron("@weekly"))
                .schedule(cron("@weekly").in(ZoneId.of("UTC+1"))); // line 34
        var logs = daemon("logs", IMAGE)
                .hostPort(port("BAD", 9100)) // line 36
                .mount("/var/log", hostPath("log", "why")) // line 37
                .upgrade(rolling().maxSurge(1)); // line 38
        var proxy = sidecar("proxy", IMAGE)
                .port(port("admin", 70_000)) // line 40
                .health(readiness(tcp().every(seconds(0)))) // line 41
                .preStop(call("drain")) // line 42
                .env("A=B", "c") // line 43
                .needs(amount("gpu", 1)); // line 44
        var fetch = initContainer("fetch", IMAGE)
                .mount("/in", claim("in", gibibytes(1)).folder("/up")) // line 46
                .limits(cores(1), mebibytes(0)); // line 47
        var web = service("web", IMAGE)
                .http(80)
                .sidecar(proxy)
                .init(fetch)
                .disruptionBudget(Budget.minAvailable(1)) // line 52
                .podRequests(cores(2), gibibytes(1))
                .podLimits(cores(1), gibibytes(1)) // line 54
                .hostNetwork(""); // line 55
        return app("shop", seed, nightly, weekly, logs, web);
    }

    static App warned() {
        var web = service("web", IMAGE).http(80).mount("/uploads", claim("uploads", gibibytes(1))); // line 60
        return app("shop", web);
    }
}
