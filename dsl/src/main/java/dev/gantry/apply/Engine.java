package dev.gantry.apply;

import dev.gantry.cluster.Cluster;
import dev.gantry.cluster.RetryingCluster;
import dev.gantry.kubernetes.KubernetesObject;
import dev.gantry.manifest.Manifest;
import dev.gantry.manifest.UnsetSecret;
import dev.gantry.plan.Intent;
import dev.gantry.plan.Plan;
import dev.gantry.release.Release;
import dev.gantry.release.Releases;
import dev.gantry.time.Time;
import java.util.List;
import java.util.Optional;

/**
 * Brings a cluster to the state that a manifest describes. Plan, then apply:
 *
 * <pre>{@code
 * Plan plan = engine.plan(manifest, PlanOptions.DEFAULT);
 * Outcome outcome = engine.apply(plan, ApplyOptions.DEFAULT, Progress.silent());
 * }</pre>
 *
 * <p>What is wrong before the first write is thrown as a {@code GantryException}, and nothing was changed; what goes
 * wrong later is told by the {@link Outcome}. An interrupt of the calling thread ends each method soon.
 */
public final class Engine {
    private final Cluster cluster;
    private final Time time;

    private Engine(Cluster cluster, Time time) {
        this.cluster = cluster;
        this.time = time;
    }

    /** An engine for that cluster, which takes clock and waiting from {@code time}. */
    public static Engine on(Cluster cluster, Time time) {
        return new Engine(new RetryingCluster(cluster, time), time);
    }

    /**
     * What has to be done for the app to be as {@code manifest} says. Asks the cluster and changes nothing.
     *
     * @throws dev.gantry.problem.ProblemsException when it cannot be done: everything that is in the way, at once
     * @throws dev.gantry.problem.GantryException {@code secret-unset} when the manifest lacks the values of secrets
     */
    public Plan plan(Manifest manifest, PlanOptions options) {
        UnsetSecret.refuse(manifest);
        String namespace = namespace(options.namespace());
        // Role bindings name the namespace of each account.
        List<KubernetesObject> objects = manifest.inNamespace(namespace).objects();
        return plan(new Intent.Apply(manifest.app(), namespace, objects, options.takeOver()));
    }

    /** What has to be done for the app to be gone, and what will stay. Asks the cluster and changes nothing. */
    public Plan planDestroy(String app, DestroyOptions options) {
        return plan(
                new Intent.Destroy(app, namespace(options.namespace()), options.withData(), options.withNamespace()));
    }

    /**
     * What has to be done for the app to be as it was in an earlier release, configuration included. Asks the cluster and
     * changes nothing. Applied, it is a release of its own. What holds data stays, as in any apply.
     *
     * @throws dev.gantry.problem.GantryException {@code release-unknown} where there is no such release, {@code release-missing}
     *     where somebody deleted what was kept of it
     * @throws dev.gantry.problem.ProblemsException when it cannot be done: everything that is in the way, at once
     */
    public Plan planRollback(String app, RollbackOptions options) {
        String namespace = namespace(options.namespace());
        Release release = Returning.chosen(history(app, Optional.of(namespace)), app, options.release());
        return Returning.plan(cluster, app, namespace, release, options.takeOver());
    }

    /** The releases of an app that are kept, the oldest first. */
    public Releases history(String app, Optional<String> namespace) {
        return new InventoryStore(cluster, app, namespace(namespace))
                .read()
                .map(Inventory::releases)
                .orElse(Releases.NONE);
    }

    /**
     * Does what the plan says, no more and no less, and waits until everything is ready or gone. Keeps what is applied as a
     * release. One engine at a time writes an app: a Lease tells the others. Where an upgrade fails and a workload's policy
     * ({@code onFailure(ROLL_BACK)}) says so, the app then returns to its last good release.
     *
     * @throws dev.gantry.problem.GantryException {@code app-in-use} when another engine is writing the app; nothing was changed
     * @throws dev.gantry.problem.GantryException {@code plan-outdated} when {@link ApplyOptions#rechecks} found that the
     *     cluster moved; nothing was changed then
     * @throws dev.gantry.problem.GantryException {@code prune-limit-exceeded} when the plan deletes more than
     *     {@link ApplyOptions#pruneLimit} allows; nothing was changed
     */
    public Outcome apply(Plan plan, ApplyOptions options, Progress progress) {
        return new Executor(cluster, time, options, progress).run(plan, () -> plan(plan.intent()));
    }

    /**
     * Keeps an app at its latest release until the thread is interrupted: sees within a second what was changed or deleted, and puts
     * it right, whoever manages it now. What controllers report, and fields that the release does not say, are left alone. An
     * apply by somebody else is waited for, and its release is kept from then on; what hinders it is told, and tried again.
     */
    public void watch(String app, Optional<String> namespace, Vigil vigil) {
        ApplyOptions options = ApplyOptions.DEFAULT.waits(false).pruneLimit(PruneLimit.NONE);
        Executor executor = new Executor(cluster, time, options, Progress.silent());
        new Watching(cluster, time, app, namespace(namespace), vigil, plan -> executor.run(plan, () -> plan)).run();
    }

    /** How an app is, by its inventory in the cluster. */
    public AppStatus status(String app, Optional<String> namespace) {
        return new StatusReader(cluster, time).read(app, namespace(namespace));
    }

    private Plan plan(Intent intent) {
        return intent instanceof Intent.Apply apply
                ? new Planner(cluster, apply).plan()
                : new DestroyPlanner(cluster, (Intent.Destroy) intent).plan();
    }

    private String namespace(Optional<String> asked) {
        return asked.orElseGet(cluster::namespace);
    }
}
