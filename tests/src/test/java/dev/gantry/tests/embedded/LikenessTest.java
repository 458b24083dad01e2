package dev.gantry.tests.embedded;

import static dev.gantry.Exposure.*;
import static dev.gantry.Gantry.*;
import static dev.gantry.GantryAssertions.assertThat;
import static dev.gantry.Nodes.nodes;
import static dev.gantry.Replicas.between;
import static dev.gantry.Units.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.App;
import dev.gantry.Config;
import dev.gantry.EmbeddedCluster;
import dev.gantry.Health;
import dev.gantry.NetworkPolicies;
import dev.gantry.Port;
import dev.gantry.Service;
import dev.gantry.StatefulService;
import dev.gantry.apply.ApplyOptions;
import dev.gantry.apply.Engine;
import dev.gantry.apply.Outcome;
import dev.gantry.apply.PlanOptions;
import dev.gantry.apply.Progress;
import dev.gantry.cluster.Cluster;
import dev.gantry.cluster.Connection;
import dev.gantry.tests.cluster.OnCluster;
import dev.gantry.tests.cluster.TestCluster;
import dev.gantry.time.Time;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The embedded cluster is like a real one: after the same applies it has the same objects, field by field, status included, but
 * for what a file lists.
 */
@OnCluster(simulatedNodes = true)
class LikenessTest {
    private static final Path LISTED = Path.of("src/test/resources/embedded");
    private static final Port SQL = port("sql", 3306);

    private final EmbeddedCluster embedded = EmbeddedCluster.of(nodes(6, cores(4), gibibytes(16))
            .zones("zone-a", "zone-b", "zone-c")
            .region("region"));

    @Test
    void hasTheSameObjectsAfterAnUpgrade(TestCluster real) throws Exception {
        compare(real, "differences.txt", shop("1.0"), shop("1.1"));
    }

    /** Back to a version that was there, more instances of it, another version of what keeps data, and a part less. */
    @Test
    void hasTheSameObjectsAfterAWayBackAndForth(TestCluster real) throws Exception {
        App first = shop("1.0");
        App last = first.each(Service.class, it -> it.name().equals("order") ? it.replicas(5) : it)
                .each(StatefulService.class, it -> it.version("8.1"))
                .without(daemon("agent", image("acme/agent", "1.0")));
        compare(real, "differences-after-a-way-back.txt", first, shop("1.1"), last);
    }

    private void compare(TestCluster real, String file, App... apps) throws IOException {
        Traits there;
        try (Cluster cluster = Connection.DEFAULT.kubeconfig(real.kubeconfig()).open(Time.system())) {
            for (App app : apps) {
                apply(cluster, app, real.namespace());
                assertThat(embedded.apply(app.namespace(real.namespace()))).succeeded();
            }
            real.kubectl().waitFor("condition=Complete", "job/migrate");
            settle(real);
            there = Traits.of(cluster, real.namespace());
        }
        embedded.pass(minutes(2));

        List<String> differences = there.differences(Traits.of(embedded.cluster(), real.namespace()));

        Path listed = LISTED.resolve(file);
        if ("update".equals(System.getProperty("gantry.golden"))) {
            write(listed, differences);
        }
        assertThat(differences).isEqualTo(listed(listed));
    }

    private static App shop(String version) {
        Config settings = config("settings", file("application.yaml", "limit: 10\n"));
        StatefulService db = statefulService("db", image("acme/db", "8.0"), storage(gibibytes(1), "/data"))
                .port(SQL)
                .requests(millicores(100), mebibytes(128))
                .replicas(2);
        return app(
                        "shop",
                        db,
                        service("order", image("acme/order", version))
                                .http(8080)
                                .health(Health.actuator())
                                .requests(millicores(250), mebibytes(512))
                                .limits(mebibytes(512))
                                .replicas(3)
                                .mount("/config", settings)
                                .env("DATABASE", db.at(SQL).url("jdbc:mysql", "/orders")),
                        service("gateway", image("acme/gateway", "2.0"))
                                .http(8080)
                                .health(Health.actuator())
                                .requests(millicores(100), mebibytes(64))
                                .replicas(between(2, 5).onCpu(percent(70)))
                                .exposed(ingress("shop.example.com")),
                        job("migrate", image("acme/migrate", "1.0")),
                        daemon("agent", image("acme/agent", "1.0")),
                        scheduledJob("nightly", image("acme/nightly", "1.0"), cron("0 3 * * *")))
                .networkPolicies(NetworkPolicies.exact());
    }

    private static void apply(Cluster cluster, App app, String namespace) {
        Engine engine = Engine.on(cluster, Time.system());
        Outcome outcome = engine.apply(
                engine.plan(app.synth(), PlanOptions.DEFAULT.namespace(namespace)),
                ApplyOptions.DEFAULT.timeout(minutes(2)),
                Progress.silent());
        assertThat(outcome.succeeded()).as(outcome.toString()).isTrue();
    }

    /** Until pods that were replaced are gone, and the autoscaler has spoken. */
    private static void settle(TestCluster real) {
        real.kubectl().waitFor("jsonpath={.status.currentReplicas}=2", "hpa/gateway");
        real.kubectl().waitFor("jsonpath={.status.disruptionsAllowed}=1", "pdb/order");
    }

    private static List<String> listed(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    private static void write(Path file, List<String> differences) throws IOException {
        Files.createDirectories(file.getParent());
        List<String> lines = new ArrayList<>(List.of(
                "# In what objects differ after the same applies: as a real control plane has them, and as the embedded one.",
                "# Its nodes are KWOK's and its disks are folders; of messages only the place is told."));
        lines.addAll(differences);
        Files.write(file, lines);
    }
}
