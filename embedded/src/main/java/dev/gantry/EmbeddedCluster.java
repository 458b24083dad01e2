package dev.gantry;

import static java.util.Objects.requireNonNull;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.gantry.apply.ApplyOptions;
import dev.gantry.apply.DestroyOptions;
import dev.gantry.apply.Engine;
import dev.gantry.apply.Outcome;
import dev.gantry.apply.PlanOptions;
import dev.gantry.apply.Progress;
import dev.gantry.apply.PruneLimit;
import dev.gantry.apply.RollbackOptions;
import dev.gantry.cluster.Cluster;
import dev.gantry.embedded.ControlPlane;
import dev.gantry.embedded.object.Stored;
import dev.gantry.kubernetes.KubernetesObject;
import dev.gantry.kubernetes.core.V1Pod;
import dev.gantry.manifest.Manifest;
import dev.gantry.plan.Plan;
import dev.gantry.problem.GantryException;
import dev.gantry.problem.NearNames;
import dev.gantry.release.Releases;
import dev.gantry.time.Time;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A Kubernetes of one's own for tests: a control plane inside the JVM over described machines, on which nothing really runs. Its
 * controllers and its scheduler do what those of Kubernetes 1.37 do; its time passes only while somebody waits, so that an upgrade of
 * ten minutes takes milliseconds, and a test runs the same each time.
 *
 * <pre>{@code
 * var cluster = EmbeddedCluster.of(nodes(6, cores(4), gibibytes(16)).zones("a", "b", "c"));
 * cluster.apply(ftgo);
 *
 * var upgrade = cluster.apply(ftgo.with(order.version("1.4.3")));
 *
 * assertThat(upgrade).succeeded().ready(order).neverBelow(2);
 * }</pre>
 *
 * <p>How pods start, crash and stop is said by {@link Behaviour}. Values of secrets that come from an environment or a file
 * that is not there are made up. What is not modelled (webhooks, what runs inside a container) is refused rather than
 * ignored. {@link #overHttp} serves it to other programs. Not for several threads.
 */
public final class EmbeddedCluster {
    private static final long SEED = 1;

    /** A test means what it says. */
    private static final ApplyOptions UNASKED = ApplyOptions.DEFAULT.pruneLimit(PruneLimit.NONE);

    private final ControlPlane plane;

    private EmbeddedCluster(ControlPlane plane) {
        this.plane = plane;
    }

    /** A new one over these machines. */
    public static EmbeddedCluster of(Nodes nodes) {
        return of(nodes, SEED);
    }

    /**
     * A new one, with other choices among equals.
     *
     * @param seed which of several equally good machines is chosen, and what generated names are; default 1
     */
    public static EmbeddedCluster of(Nodes nodes, long seed) {
        return new EmbeddedCluster(ControlPlane.start(requireNonNull(nodes, "nodes"), seed));
    }

    /**
     * A new one whose time begins at another moment than with the year 2026: at the present, where clients tell by their own clock
     * how old something is ({@code kubectl describe}), or shortly before a scheduled job is due.
     */
    public static EmbeddedCluster startingAt(Instant start, Nodes nodes) {
        return new EmbeddedCluster(ControlPlane.start(
                requireNonNull(nodes, "nodes"),
                SEED,
                requireNonNull(start, "start").truncatedTo(ChronoUnit.SECONDS)));
    }

    /** Plans and applies an app and waits until all of it is ready, has failed, or ten minutes have passed. */
    @CanIgnoreReturnValue
    public Course apply(App app) {
        return apply(app, UNASKED);
    }

    /** As {@link #apply(App)}, with another timeout, or without waiting. */
    @CanIgnoreReturnValue
    public Course apply(App app, ApplyOptions options) {
        Manifest manifest = MadeUp.secrets(requireNonNull(app, "app").synth());
        Plan plan = engine().plan(manifest, PlanOptions.DEFAULT.namespace(home(app)));
        Recording recording = Recording.of(plane, plan.namespace());
        ApplyOptions whole = options.analyses().isEmpty() ? options.analyses(app.analyses()) : options;
        Outcome outcome = engine().apply(plan, whole, Progress.silent());
        return recording.end(plan, outcome);
    }

    /** What an apply of this app would do now. */
    public Plan plan(App app) {
        return engine().plan(MadeUp.secrets(app.synth()), PlanOptions.DEFAULT.namespace(home(app)));
    }

    /**
     * Brings an app back to its last good release before the latest.
     *
     * @throws GantryException {@code release-unknown} where it has none
     */
    @CanIgnoreReturnValue
    public Course rollback(App app) {
        Plan plan = engine().planRollback(app.name(), RollbackOptions.DEFAULT.namespace(home(app)));
        Recording recording = Recording.of(plane, plan.namespace());
        Outcome outcome = engine().apply(plan, UNASKED, Progress.silent());
        return recording.end(plan, outcome);
    }

    /** The releases of an app that are kept, the oldest first. */
    public Releases history(App app) {
        return engine().history(app.name(), Optional.of(home(app)));
    }

    /** Takes an app away again; what it stored stays. */
    @CanIgnoreReturnValue
    public Course destroy(App app) {
        Plan plan = engine().planDestroy(app.name(), DestroyOptions.DEFAULT.namespace(home(app)));
        Recording recording = Recording.of(plane, plan.namespace());
        Outcome outcome = engine().apply(plan, UNASKED, Progress.silent());
        return recording.end(plan, outcome);
    }

    private static String home(App app) {
        return app.namespace().orElse("default");
    }

    private Engine engine() {
        return Engine.on(plane.cluster(), plane.time());
    }

    /** Has the main container of each new pod of a workload behave so, unless its image's behaviour was said. */
    @CanIgnoreReturnValue
    public EmbeddedCluster behaves(Workload<?> workload, Behaviour behaviour) {
        plane.workloadBehaves(
                workload.name(), requireNonNull(behaviour, "behaviour").program());
        return this;
    }

    /** Has the containers of an image behave so in each new pod. */
    @CanIgnoreReturnValue
    public EmbeddedCluster behaves(Image image, Behaviour behaviour) {
        plane.behaves(image.toString(), requireNonNull(behaviour, "behaviour").program());
        return this;
    }

    /** Has each pod of a workload use so much of the CPU that it requests, for its autoscaler to see. */
    @CanIgnoreReturnValue
    public EmbeddedCluster usesCpu(Workload<?> workload, Percentage share) {
        plane.loads(workload.name(), "cpu", share.value());
        return this;
    }

    /** Puts an object there, as somebody else would: an existing Secret, another team's pods. */
    @CanIgnoreReturnValue
    public EmbeddedCluster has(KubernetesObject object) {
        plane.put(requireNonNull(object, "object"));
        return this;
    }

    /**
     * Serves a kind of custom resources, of whatever content: they are kept, and nobody acts on them. What a definition says of them
     * is held where the definition itself is put there with {@link #has}.
     *
     * @param apiVersion group and version, {@code monitoring.coreos.com/v1}
     * @param kind of objects that live in namespaces, {@code ServiceMonitor}
     */
    @CanIgnoreReturnValue
    public EmbeddedCluster serves(String apiVersion, String kind) {
        plane.put(Definitions.of(requireNonNull(apiVersion, "apiVersion"), requireNonNull(kind, "kind")));
        return pass(Duration.ofSeconds(1));
    }

    /** Lets time pass, with all that happens meanwhile. */
    @CanIgnoreReturnValue
    public EmbeddedCluster pass(Duration time) {
        plane.pass(time);
        return this;
    }

    /**
     * A machine falls silent, and the pods on it with it.
     *
     * @param node its name, {@code node-0}
     * @throws GantryException {@code node-unknown}
     */
    @CanIgnoreReturnValue
    public EmbeddedCluster fails(String node) {
        plane.works(known(node), false);
        return this;
    }

    /** A machine is back. */
    @CanIgnoreReturnValue
    public EmbeddedCluster recovers(String node) {
        plane.works(known(node), true);
        return this;
    }

    private String known(String node) {
        if (!plane.nodes().contains(node)) {
            throw new GantryException(
                    "node-unknown",
                    "There is no machine \"" + node + "\". " + NearNames.offer(node, new TreeSet<>(plane.nodes())));
        }
        return node;
    }

    /** The pods of a workload as they are now, by name. */
    public List<V1Pod> pods(Workload<?> workload) {
        List<V1Pod> pods = new ArrayList<>();
        for (Stored pod : plane.list("v1", "Pod", "")) {
            if (workload.name().equals(pod.labels().get(Labels.NAME))) {
                pods.add(pod.as(V1Pod.class));
            }
        }
        return pods;
    }

    /** The present moment there; unless said otherwise it begins with the year 2026. */
    public Instant now() {
        return plane.time().now();
    }

    /**
     * Serves it to kubectl and every other client of Kubernetes, over HTTP on a free port of this machine, until what is given back is
     * closed. Meanwhile its time passes beside that of the real clock, so that no run is quite like another.
     */
    public ServedCluster overHttp() {
        return ServedCluster.of(plane);
    }

    /** For whatever else an engine can do there. */
    public Cluster cluster() {
        return plane.cluster();
    }

    /** Its clock, for an engine of one's own. */
    public Time time() {
        return plane.time();
    }
}
