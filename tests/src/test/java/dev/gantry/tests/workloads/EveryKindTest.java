package dev.gantry.tests.workloads;

import static dev.gantry.Gantry.*;
import static dev.gantry.Indexed.indexed;
import static dev.gantry.Units.*;
import static dev.gantry.Upgrade.rolling;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.App;
import dev.gantry.Claim;
import dev.gantry.Image;
import dev.gantry.Job;
import dev.gantry.apply.ApplyOptions;
import dev.gantry.apply.Engine;
import dev.gantry.apply.Outcome;
import dev.gantry.apply.PlanOptions;
import dev.gantry.apply.Progress;
import dev.gantry.cluster.Cluster;
import dev.gantry.cluster.Connection;
import dev.gantry.tests.cluster.Kubectl;
import dev.gantry.tests.cluster.OnEveryCluster;
import dev.gantry.tests.cluster.TestCluster;
import dev.gantry.time.Time;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** An app with a workload of every kind comes to readiness, and its controllers have done what was said. */
@OnEveryCluster(simulatedNodes = true)
class EveryKindTest {
    private static final Image IMAGE = image("registry.example/app", "1.4.2");

    private static App everyKind() {
        Job schema = job("schema", IMAGE).perVersion();
        Job seed = job("seed", IMAGE).after(schema);
        Claim uploads = claim("uploads", mebibytes(5));
        return app(
                "kinds",
                service("web", IMAGE)
                        .http(8080)
                        .replicas(2)
                        .init(initContainer("fetch", IMAGE))
                        .sidecar(sidecar("proxy", IMAGE))
                        .upgrade(rolling().after(seed)),
                statefulService("database", IMAGE, storage(mebibytes(5), "/data"))
                        .http(5432)
                        .replicas(3)
                        .parallelStart()
                        .firstOrdinal(1),
                worker("resize", IMAGE).mount("/uploads", uploads).mount("/scratch", scratchDisk(mebibytes(5))),
                daemon("node-logs", IMAGE).hostPort(port("metrics", 9100)),
                job("render", IMAGE).completions(indexed(4).retriesPerIndex(1)).parallelism(2),
                scheduledJob("nightly", IMAGE, cron("0 3 * * *")));
    }

    private static Outcome apply(App app, TestCluster on) {
        try (Cluster cluster = Connection.DEFAULT.kubeconfig(on.kubeconfig()).open(Time.system())) {
            Engine engine = Engine.on(cluster, Time.system());
            return engine.apply(
                    engine.plan(app.synth(), PlanOptions.DEFAULT.namespace(on.namespace())),
                    ApplyOptions.DEFAULT.timeout(Duration.ofMinutes(2)),
                    Progress.silent());
        }
    }

    @Test
    void comesToReadiness(TestCluster cluster) {
        Outcome outcome = apply(everyKind(), cluster);

        assertThat(outcome.succeeded()).as(outcome.toString()).isTrue();
        Kubectl kubectl = cluster.kubectl();
        int nodes = kubectl.get("nodes").get("items").size();
        assertThat(number(kubectl, "daemonset/node-logs", "/status/numberReady"))
                .isEqualTo(nodes);
        assertThat(number(kubectl, "deployment/web", "/status/readyReplicas")).isEqualTo(2);
        assertThat(number(kubectl, "statefulset/database", "/status/readyReplicas"))
                .isEqualTo(3);
        assertThat(kubectl.exists("pod/database-1"))
                .as("the first has number 1")
                .isTrue();
        assertThat(kubectl.exists("pod/database-0")).isFalse();
        assertThat(number(kubectl, "job/render", "/status/succeeded")).isEqualTo(4);
        assertThat(kubectl.get("job/render").at("/status/completedIndexes").asString())
                .isEqualTo("0-3");
        assertThat(number(kubectl, "job/schema-1-4-2", "/status/succeeded")).isEqualTo(1);
        assertThat(kubectl.get("pvc/uploads").at("/status/phase").asString()).isEqualTo("Bound");
        assertThat(kubectl.get("cronjob/nightly").at("/spec/schedule").asString())
                .isEqualTo("0 3 * * *");
    }

    @Test
    void anotherVersionOfAMigrationIsAnotherJob(TestCluster cluster) {
        Job migration = job("migration", IMAGE).perVersion();
        assertThat(apply(app("migrated", migration), cluster).succeeded()).isTrue();

        Outcome next = apply(app("migrated", migration.version("1.4.3")), cluster);

        assertThat(next.succeeded()).as(next.toString()).isTrue();
        assertThat(cluster.kubectl().exists("job/migration-1-4-3")).isTrue();
        assertThat(cluster.kubectl().exists("job/migration-1-4-2"))
                .as("has left the definition")
                .isFalse();
    }

    private static int number(Kubectl kubectl, String object, String pointer) {
        return kubectl.get(object).at(pointer).asInt();
    }
}
