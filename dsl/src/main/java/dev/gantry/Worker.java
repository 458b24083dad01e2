package dev.gantry;

import static java.util.Objects.requireNonNull;

import dev.gantry.kubernetes.apps.V1Deployment;
import java.util.function.UnaryOperator;

/** Runs and listens to nobody, so that nobody can call it. Becomes a Deployment. */
public final class Worker extends Workload<Worker> implements Replicated<Worker> {
    Worker(Words words) {
        super(words);
    }

    @Override
    String kind() {
        return "worker";
    }

    @Override
    Worker saying(Words next) {
        return new Worker(next);
    }

    @Override
    public Worker replicas(int count) {
        return replicas(Replicas.exactly(count));
    }

    @Override
    public Worker replicas(Replicas replicas) {
        Words next = words().copy();
        next.replicas = Said.now(requireNonNull(replicas, "replicas"));
        return saying(next);
    }

    @Override
    public Worker disruptionBudget(Budget budget) {
        Words next = words().copy();
        next.budget = Said.now(requireNonNull(budget, "budget"));
        return saying(next);
    }

    /** How one version replaces another ({@code spec.strategy}); default {@link Default#ROLLING_UPGRADE}. */
    public Worker upgrade(WorkerUpgrade upgrade) {
        Words next = words().copy();
        next.upgrade = Said.now(requireNonNull(upgrade, "upgrade"));
        return saying(next);
    }

    /** Changes the Deployment that Gantry made, in Kubernetes' own words, when everything else is done. */
    public Worker customize(UnaryOperator<V1Deployment> change) {
        Words next = words().copy();
        next.customizedDeployment = next.customizedDeployment.plus(requireNonNull(change, "change"));
        return saying(next);
    }
}
