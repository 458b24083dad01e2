package dev.gantry.tests.workloads;

import static dev.gantry.Budget.minAvailable;
import static dev.gantry.Failure.*;
import static dev.gantry.Gantry.*;
import static dev.gantry.Health.*;
import static dev.gantry.Hook.*;
import static dev.gantry.Indexed.indexed;
import static dev.gantry.Metric.*;
import static dev.gantry.Pace.*;
import static dev.gantry.Probe.*;
import static dev.gantry.Replicas.between;
import static dev.gantry.Units.*;
import static dev.gantry.Upgrade.rolling;

import dev.gantry.App;
import dev.gantry.Budget;
import dev.gantry.Capability;
import dev.gantry.Claim;
import dev.gantry.Concurrency;
import dev.gantry.Config;
import dev.gantry.Daemon;
import dev.gantry.Device;
import dev.gantry.Image;
import dev.gantry.InitContainer;
import dev.gantry.Job;
import dev.gantry.Key;
import dev.gantry.PodFile;
import dev.gantry.Port;
import dev.gantry.Retention;
import dev.gantry.ScheduledJob;
import dev.gantry.Scratch;
import dev.gantry.Secret;
import dev.gantry.Service;
import dev.gantry.Sidecar;
import dev.gantry.StatefulService;
import dev.gantry.Storage;
import dev.gantry.Worker;
import dev.gantry.kubernetes.Quantity;
import dev.gantry.kubernetes.core.V1Container;
import dev.gantry.kubernetes.core.V1PersistentVolumeSpec.VolumeMode;
import dev.gantry.kubernetes.core.V1Service;
import dev.gantry.kubernetes.resource.V1DeviceClaim;
import dev.gantry.kubernetes.resource.V1DeviceRequest;
import dev.gantry.kubernetes.resource.V1ExactDeviceRequest;
import dev.gantry.kubernetes.resource.V1ResourceClaim;
import dev.gantry.kubernetes.resource.V1ResourceClaimSpec;
import dev.gantry.kubernetes.resource.V1ResourceClaimTemplate;
import dev.gantry.kubernetes.resource.V1ResourceClaimTemplateSpec;
import dev.gantry.kubernetes.storage.V1StorageClass;
import java.time.ZoneId;

/** An app in which every word about workloads, health, storage, scale and amounts is said. */
final class EveryWord {
    private static final Image IMAGE = image("registry.example/app", "1.4.2");
    private static final Port ADMIN = port("admin", 9901);
    private static final Key RULES = key("rules.yaml");
    private static final Key PASSWORD = key("password");

    private EveryWord() {}

    /** @param suffix tells the names of what is the whole cluster's from those of others */
    static App in(String namespace, String suffix) {
        V1StorageClass fast = V1StorageClass.of("fast-" + suffix, "kubernetes.io/no-provisioner")
                .allowVolumeExpansion(true);
        return app(
                        "words",
                        web(),
                        database(fast),
                        uploads(fast),
                        mailer(),
                        logs(),
                        renderer(),
                        nightly(),
                        limitRange("defaults")
                                .requests(millicores(50), mebibytes(64))
                                .limits(cores(1), mebibytes(512))
                                .atLeast(millicores(1), mebibytes(1))
                                .atMost(cores(4), gibibytes(8))
                                .podAtLeast(millicores(1), mebibytes(1))
                                .podAtMost(cores(8), gibibytes(16))
                                .claimAtLeast(mebibytes(1))
                                .claimAtMost(gibibytes(100)),
                        resourceQuota("team")
                                .requests(cores(40), gibibytes(128))
                                .limits(cores(80), gibibytes(256))
                                .pods(100)
                                .storage(gibibytes(500))
                                .claims(20)
                                .objects("deployments.apps", 20)
                                .atMost("requests.nvidia.com/gpu", Quantity.of(2)))
                .namespace(namespace);
    }

    private static Service web() {
        Job schema = job("schema", IMAGE).perVersion().deadline(minutes(10));
        Job seed = job("seed", IMAGE).after(schema).retries(0);
        Scratch logs = scratch().named("logs").limit(mebibytes(64));
        InitContainer fetch = initContainer("fetch", IMAGE)
                .command("/bin/fetch", "--all")
                .containerUser(0)
                .mount("/logs", logs)
                .requests(millicores(10), mebibytes(16));
        Sidecar proxy = sidecar("proxy", image("registry.example/proxy", "3"))
                .port(ADMIN)
                .health(readiness(httpGet("/ready"))
                        .and(startup(tcp().every(seconds(1)).failures(30))))
                .preStop(call("/drain"))
                .postStart(command("/bin/warm"))
                .mount("/logs", logs)
                .requests(millicores(10), mebibytes(16));
        return service("web", IMAGE)
                .http(8080)
                .init(fetch)
                .sidecar(proxy)
                .health(readiness(httpsGet("/up", header("Host", "acme"))
                                .delay(seconds(1))
                                .successes(2)
                                .timeout(seconds(2)))
                        .and(liveness(grpc("web").on(ADMIN).grace(seconds(5))))
                        .and(startup(exec("/bin/started")).startsWithin(minutes(1))))
                .preStop(sleep(seconds(7)))
                .gracefulStop(seconds(20))
                .requests(millicores(250), mebibytes(256))
                .limits(gibibytes(1))
                .ephemeralStorage(mebibytes(100), gibibytes(1))
                .needs(gpus(1), hugePages(mebibytes(2), mebibytes(4)), amount("acme.com/fpga", 1))
                .podRequests(millicores(500), mebibytes(512))
                .podLimits(cores(2), gibibytes(2))
                .replicas(between(2, 8)
                        .onCpu(percent(70))
                        .onMemory(mebibytes(200))
                        .on(cpuOf("web", percent(80)))
                        .on(memoryOf("proxy", percent(80)))
                        .on(perPod("requests_per_second").label("path", "all").averaging(100))
                        .on(external("queue_length").label("queue", "orders").averaging(30))
                        .on(ofObject(V1Service.of("web"), "connections").totalling(500))
                        .scaleUp(atMost(4)
                                .per(seconds(60))
                                .or(atMost(percent(100)).per(seconds(15))))
                        .scaleDown(atMost(1).per(minutes(5)).stableFor(minutes(10))))
                .disruptionBudget(Budget.maxUnavailable(percent(30)))
                .imagePullPolicy(V1Container.ImagePullPolicy.IF_NOT_PRESENT)
                .workingDirectory("/srv")
                .terminationMessagePath("/tmp/last-words")
                .terminationMessageFromLogs()
                .capabilities(Capability.NET_BIND_SERVICE)
                .runAs(1000, 2000)
                .supplementalGroups(3000)
                .upgrade(rolling().after(schema, seed));
    }

    private static StatefulService database(V1StorageClass fast) {
        return statefulService(
                        "database",
                        IMAGE,
                        storage(gibibytes(1), "/data")
                                .storageClass(fast)
                                .access(Storage.Access.ONE_POD)
                                .customize(claim -> claim.spec(spec -> spec.volumeMode(VolumeMode.FILESYSTEM))))
                .http(5432)
                .replicas(3)
                .parallelStart()
                .claimRetention(Retention.DELETE, Retention.RETAIN)
                .firstOrdinal(1)
                .disruptionBudget(minAvailable(2).holdingUnhealthy())
                .seccompProfile("profiles/database.json");
    }

    private static Worker uploads(V1StorageClass fast) {
        Config settings = config("settings", file("rules.yaml", "a: b"), file("more.yaml", "c: d"));
        Secret account = secret("account", PASSWORD.from(literal("none")));
        Claim disk =
                claim("uploads", gibibytes(5)).access(Storage.Access.MANY_NODES).storageClass(fast);
        return worker("uploads", IMAGE)
                .mount("/uploads", disk)
                .mount("/pictures", disk.folder("pictures").readOnly())
                .mount(
                        "/settings",
                        settings.files(RULES)
                                .and(key("more.yaml"), "more/more.yaml")
                                .mode(0440))
                .mount("/account", account.files().mode(0400))
                .mount(
                        "/all",
                        projected(
                                        settings.files(),
                                        account.files(PASSWORD).mode(0400),
                                        podFile("labels", PodFile.Fact.LABELS),
                                        podFile("annotations", PodFile.Fact.ANNOTATIONS),
                                        podFile("uid", PodFile.Fact.UID))
                                .mode(0444))
                .mount("/scratch", scratchDisk(gibibytes(2)).storageClass(fast))
                .mount("/fast", scratch().inMemory().limit(mebibytes(16)))
                .sharedProcesses();
    }

    private static Worker mailer() {
        Device gpu = device(
                "gpu",
                V1ResourceClaimTemplate.of("one-gpu")
                        .spec(V1ResourceClaimTemplateSpec.of().spec(oneDevice())));
        Device cache = device("cache", V1ResourceClaim.of("disk-cache").spec(oneDevice()));
        return worker("mailer", IMAGE)
                .uses(gpu.request("device"), cache)
                .health(liveness(exec("/bin/alive")))
                .limits(mebibytes(500));
    }

    private static V1ResourceClaimSpec oneDevice() {
        return V1ResourceClaimSpec.of()
                .devices(V1DeviceClaim.of()
                        .requests(V1DeviceRequest.of("device").exactly(V1ExactDeviceRequest.of("gpu.acme.com"))));
    }

    private static Daemon logs() {
        return daemon("node-logs", IMAGE)
                .hostPort(port("metrics", 9100))
                .hostNetwork("listens at each node")
                .hostProcesses("reads who writes")
                .hostIpc("reads their queues")
                .privileged("reads all logs")
                .mount("/var/log", hostPath("/var/log", "ships the logs of its node"))
                .mount(
                        "/state",
                        hostPath("/var/lib/node-logs", "remembers what it has shipped")
                                .writable())
                .upgrade(rolling().maxUnavailable(percent(20)).minReady(seconds(1)));
    }

    private static Job renderer() {
        return job("renderer", IMAGE)
                .completions(indexed(4)
                        .retriesPerIndex(1)
                        .maxFailedIndexes(2)
                        .succeedsWith("0-2")
                        .succeedsWith(3))
                .parallelism(2)
                .deadline(hours(1))
                .keptFor(hours(1))
                .failurePolicy(
                        exitCodes(42).of("renderer").failIndex(),
                        exitCodesOtherThan(1, 2).count(),
                        exitCodes(43).failJob(),
                        disruption().ignore());
    }

    private static ScheduledJob nightly() {
        return scheduledJob("nightly", IMAGE, cron("30 3 * * 1-5").in(ZoneId.of("Europe/Berlin")))
                .concurrency(Concurrency.FORBID)
                .startingDeadline(minutes(10))
                .history(2, 5)
                .completions(3)
                .retries(1)
                .restartsInPlace()
                .suspended();
    }
}
