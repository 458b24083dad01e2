package dev.gantry.tests.engine;

import dev.gantry.apply.ApplyOptions;
import dev.gantry.apply.DestroyOptions;
import dev.gantry.apply.Engine;
import dev.gantry.apply.Outcome;
import dev.gantry.apply.PlanOptions;
import dev.gantry.apply.Progress;
import dev.gantry.apply.RollbackOptions;
import dev.gantry.cluster.Connection;
import dev.gantry.kubernetes.KubernetesObject;
import dev.gantry.manifest.Manifest;
import dev.gantry.plan.Plan;
import dev.gantry.tests.cluster.TestCluster;
import dev.gantry.time.Time;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An app of a test's own, in a namespace of its own, and the requests that it costs. */
final class Shop implements AutoCloseable {
    static final ApplyOptions WAITING = ApplyOptions.DEFAULT.timeout(Duration.ofMinutes(2));

    private final TestCluster cluster;
    private final RecordingCluster requests;
    private final Engine engine;
    private final String app;
    private final PlanOptions options;

    private Shop(TestCluster cluster, RecordingCluster requests, String app, PlanOptions options) {
        this(cluster, requests, app, options, Time.system());
    }

    private Shop(TestCluster cluster, RecordingCluster requests, String app, PlanOptions options, Time time) {
        this.cluster = cluster;
        this.requests = requests;
        this.engine = Engine.on(requests, time);
        this.app = app;
        this.options = options;
    }

    static Shop on(TestCluster cluster) {
        return on(cluster, Connection.DEFAULT.kubeconfig(cluster.kubeconfig()));
    }

    static Shop on(TestCluster cluster, Connection connection) {
        RecordingCluster requests = new RecordingCluster(connection.open(Time.system()));
        return new Shop(cluster, requests, "shop", PlanOptions.DEFAULT.namespace(cluster.namespace()));
    }

    /** Another app in the same namespace. */
    Shop named(String other) {
        return new Shop(cluster, requests, other, options);
    }

    /** The same app in another namespace. */
    Shop in(String namespace) {
        return new Shop(cluster, requests, app, options.namespace(namespace));
    }

    /** The same app, for whose engine time passes faster. */
    Shop hurried() {
        return new Shop(cluster, requests, app, options, new HurriedTime());
    }

    /** The same app, which takes over what others manage. */
    Shop takingOver() {
        return new Shop(cluster, requests, app, options.takeOver(true));
    }

    Plan plan(KubernetesObject... objects) {
        return engine.plan(Manifest.of(app, List.of(objects)), options);
    }

    Outcome apply(Plan plan) {
        return apply(plan, WAITING);
    }

    Outcome apply(Plan plan, ApplyOptions how) {
        return engine.apply(plan, how, Progress.silent());
    }

    Outcome apply(KubernetesObject... objects) {
        return apply(plan(objects));
    }

    Plan planDestroy(DestroyOptions how) {
        return engine.planDestroy(app, how.namespace(options.namespace().orElseThrow()));
    }

    Plan planRollback(RollbackOptions how) {
        return engine.planRollback(app, how.namespace(options.namespace().orElseThrow()));
    }

    /** The releases that are kept: {@code 1 READY}. */
    List<String> releases() {
        return engine.history(app, options.namespace()).all().stream()
                .map(release -> release.number() + " " + release.state())
                .toList();
    }

    Engine engine() {
        return engine;
    }

    /** What was asked of the server. */
    RecordingCluster requests() {
        return requests;
    }

    /** Each object of these kinds with its resourceVersion. */
    Map<String, String> versions(String kinds) {
        Map<String, String> versions = new TreeMap<>();
        cluster.kubectl()
                .get(kinds)
                .path("items")
                .forEach(item -> versions.put(
                        item.path("kind").asString() + "/"
                                + item.at("/metadata/name").asString(),
                        item.at("/metadata/resourceVersion").asString()));
        return versions;
    }

    @Override
    public void close() {
        requests.close();
    }
}
