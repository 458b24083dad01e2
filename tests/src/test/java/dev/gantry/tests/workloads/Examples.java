package dev.gantry.tests.workloads;

import static dev.gantry.Budget.*;
import static dev.gantry.Failure.*;
import static dev.gantry.Gantry.*;
import static dev.gantry.Health.*;
import static dev.gantry.Indexed.indexed;
import static dev.gantry.Metric.*;
import static dev.gantry.Pace.*;
import static dev.gantry.Probe.*;
import static dev.gantry.Replicas.*;
import static dev.gantry.Units.*;
import static dev.gantry.Upgrade.*;

import dev.gantry.*;
import dev.gantry.kubernetes.storage.V1StorageClass;
import java.time.ZoneId;
import java.util.List;

/** The examples of {@code docs/workloads.md}. */
final class Examples {
    private static final Key RULES = key("rules.yaml");
    private static final Config SETTINGS = config("settings", file("rules.yaml", "a: b"));

    private Examples() {}

    static List<App> all() {
        return List.of(kinds(), jobs(), containers(), health(), disks(), scale(), amounts(), node());
    }

    private static App kinds() {
        // region kinds
        var ledger = statefulService("ledger", image("postgres", "17.2"), storage(gibibytes(10), "/var/lib/postgresql"))
                .port(port("sql", 5432))
                .replicas(3)
                .parallelStart()
                .claimRetention(Retention.DELETE, Retention.RETAIN);
        var logs = daemon("node-logs", image("fluent/fluent-bit", "3.2")).hostPort(port("metrics", 2020));
        var report = scheduledJob(
                        "report",
                        image("acme/report", "1.2.0"),
                        cron("0 3 * * *").in(ZoneId.of("Europe/Berlin")))
                .concurrency(Concurrency.FORBID)
                .startingDeadline(minutes(10));
        // endregion
        return app("kinds", ledger, logs, report);
    }

    private static App jobs() {
        // region jobs
        var schema = job("schema", image("acme/order-migration", "1.4.2")).perVersion();
        var seed = job("seed", image("acme/order-seed", "1.4.2")).perVersion().after(schema);
        var order = service("order", image("acme/order", "1.4.2"))
                .http(8080)
                .upgrade(rolling().after(seed));
        var render = job("render", image("acme/render", "3.0.1"))
                .completions(indexed(100).retriesPerIndex(2).maxFailedIndexes(5))
                .parallelism(10)
                .failurePolicy(disruption().ignore(), exitCodes(42).failJob());
        // endregion
        return app("jobs", order, render);
    }

    private static App containers() {
        // region containers
        var data = scratch().named("index");
        var proxy = sidecar("proxy", image("envoyproxy/envoy", "v1.31.2"))
                .port(port("admin", 9901))
                .health(startup(httpGet("/ready")));
        var search = service("search", image("acme/search", "2.7.0"))
                .http(8080)
                .init(initContainer("fetch", image("acme/fetch", "2.7.0")).mount("/index", data))
                .sidecar(proxy)
                .init(initContainer("register", image("acme/register", "2.7.0")))
                .mount("/index", data);
        // endregion
        return app("containers", search);
    }

    private static App health() {
        // region health
        var order = service("order", image("acme/order", "1.4.2"))
                .http(8080)
                .health(readiness(httpGet("/ready", header("Host", "order")).every(seconds(5)))
                        .and(liveness(grpc("order").failures(6).grace(seconds(10))))
                        .and(startup(exec("/bin/started")).startsWithin(minutes(3))))
                .preStop(Hook.call("/drain"))
                .gracefulStop(seconds(60));
        // endregion
        return app("health", order);
    }

    private static App disks() {
        // region storage
        var shared = V1StorageClass.of("shared", "nfs.csi.k8s.io").allowVolumeExpansion(true);
        var pictures = claim("pictures", gibibytes(50))
                .access(Storage.Access.MANY_NODES)
                .storageClass(shared);
        var gallery = service("gallery", image("acme/gallery", "1.9.0"))
                .http(8080)
                .mount("/pictures", pictures.readOnly())
                .mount("/work", scratchDisk(gibibytes(20)))
                .mount("/etc/gallery", SETTINGS.files(RULES).mode(0440));
        // endregion
        return app("storage", gallery);
    }

    private static App scale() {
        // region scale
        var checkout = service("checkout", image("acme/checkout", "4.0.3"))
                .http(8080)
                .requests(millicores(250), mebibytes(512))
                .replicas(between(3, 20)
                        .onCpu(percent(70))
                        .on(external("queue_length").label("queue", "orders").averaging(30))
                        .scaleUp(atMost(4)
                                .per(minutes(1))
                                .or(atMost(percent(100)).per(seconds(15))))
                        .scaleDown(atMost(1).per(minutes(5)).stableFor(minutes(10))))
                .disruptionBudget(minAvailable(2));
        // endregion
        return app("scale", checkout);
    }

    private static App amounts() {
        // region amounts
        var training = job("training", image("acme/training", "0.9.0"))
                .requests(cores(4), gibibytes(32))
                .limits(gibibytes(32))
                .ephemeralStorage(gibibytes(10), gibibytes(50))
                .needs(gpus(1));
        var team = resourceQuota("team").requests(cores(40), gibibytes(256)).pods(100);
        var defaults =
                limitRange("defaults").requests(millicores(50), mebibytes(64)).limits(gibibytes(1));
        // endregion
        return app("amounts", training, team, defaults);
    }

    private static App node() {
        // region node
        var logs = daemon("node-logs", image("fluent/fluent-bit", "3.2"))
                .capabilities(Capability.DAC_READ_SEARCH)
                .containerUser(0)
                .mount("/var/log", hostPath("/var/log", "ships the logs of its node"))
                .hostNetwork("is reached at the node's own address");
        // endregion
        return app("node", logs);
    }
}
