package dev.gantry.tests.placement;

import static dev.gantry.Nodes.nodes;
import static dev.gantry.Units.*;

import dev.gantry.App;
import dev.gantry.Nodes;
import dev.gantry.Taint;
import dev.gantry.apply.ApplyOptions;
import dev.gantry.apply.Engine;
import dev.gantry.apply.PlanOptions;
import dev.gantry.apply.Progress;
import dev.gantry.cluster.Cluster;
import dev.gantry.cluster.Connection;
import dev.gantry.kubernetes.core.V1Node;
import dev.gantry.manifest.Manifest;
import dev.gantry.plan.Plan;
import dev.gantry.tests.cluster.TestCluster;
import dev.gantry.time.Time;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Machines of a test's own in a cluster that is shared: their label and taint keep everybody else's pods away. */
final class Pool implements AutoCloseable {
    private static final ApplyOptions WAITING = ApplyOptions.DEFAULT.timeout(Duration.ofSeconds(30));

    private final TestCluster cluster;
    private final Cluster connection;
    private final String name;
    private final Map<String, V1Node> machines = new HashMap<>();

    /** A pod and where it stands; on no machine where it waits. */
    record Stand(String pod, String machine, String zone) {}

    private Pool(TestCluster cluster) {
        this.cluster = cluster;
        this.connection = Connection.DEFAULT.kubeconfig(cluster.kubeconfig()).open(Time.system());
        this.name = cluster.namespace();
    }

    /**
     * Nine machines in three zones: six of which three have fast disks, two with many cores that are tainted once more, and a
     * tiny one.
     */
    static Pool in(TestCluster cluster) {
        Pool pool = new Pool(cluster);
        Nodes described = nodes(3, cores(4), gibibytes(16))
                .label("disktype", "ssd")
                .and(nodes(3, cores(4), gibibytes(16)).label("disktype", "hdd"))
                .called(pool.name)
                .and(nodes(2, cores(16), gibibytes(64))
                        .called(pool.name + "-big")
                        .label("cores", "16")
                        .taint(new Taint("big", Optional.empty(), Taint.Effect.NO_SCHEDULE)))
                .zones("a", "b", "c")
                .and(nodes(1, cores(1), gibibytes(4))
                        .called(pool.name + "-tiny")
                        .label("size", "tiny"))
                .label("gantry.dev/alive", "true") // so that the control plane simulates them
                .dedicatedTo(pool.name);
        cluster.kubectl()
                .apply("machines", Manifest.of("machines", described.nodes()).yaml());
        List<String> all = new ArrayList<>();
        for (V1Node machine : described.nodes()) {
            pool.machines.put(machine.name(), machine);
            all.add("node/" + machine.name());
            cluster.deleteAfterwards("node/" + machine.name());
        }
        cluster.kubectl().waitFor("condition=Ready", all.toArray(String[]::new));
        return pool;
    }

    /** The purpose that the machines are dedicated to. */
    String name() {
        return name;
    }

    String machine(int number) {
        return name + "-" + number;
    }

    Plan plan(App app) {
        return engine().plan(app.synth(), PlanOptions.DEFAULT.namespace(cluster.namespace()));
    }

    /** Applies an app; all of it gets ready. */
    void apply(App app) {
        var outcome = engine().apply(plan(app), WAITING, Progress.silent());
        if (!outcome.succeeded()) {
            throw new AssertionError(outcome.toString() + cluster.kubectl().run("describe", "pods"));
        }
    }

    /** Applies an app of which not all can get ready. */
    void send(App app) {
        engine().apply(plan(app), WAITING.waits(false), Progress.silent());
    }

    private Engine engine() {
        return Engine.on(connection, Time.system());
    }

    /** Where the pods of a workload stand. */
    List<Stand> stands(String workload) {
        List<Stand> stands = new ArrayList<>();
        for (JsonNode pod : cluster.kubectl()
                .get("pods", "-l", "app.kubernetes.io/name=" + workload)
                .get("items")) {
            String machine = pod.at("/spec/nodeName").asString("");
            stands.add(new Stand(pod.at("/metadata/name").asString(), machine, zone(machine)));
        }
        return stands;
    }

    private String zone(String machine) {
        V1Node node = machines.get(machine);
        return node == null
                ? ""
                : node.metadata().orElseThrow().labels().getOrDefault("topology.kubernetes.io/zone", "");
    }

    @Override
    public void close() {
        connection.close();
    }
}
