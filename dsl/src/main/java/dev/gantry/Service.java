package dev.gantry;

import static java.util.Objects.requireNonNull;

import dev.gantry.kubernetes.apps.V1Deployment;
import java.util.function.UnaryOperator;

/**
 * Runs and serves, and keeps nothing of its own: any instance may go at any time. Becomes a Deployment and a Service,
 * and what its words and the {@link Default}s bring.
 */
public final class Service extends Serving<Service> implements Replicated<Service> {
    Service(Words words) {
        super(words);
    }

    @Override
    String kind() {
        return "service";
    }

    @Override
    Service saying(Words next) {
        return new Service(next);
    }

    @Override
    public Service replicas(int count) {
        return replicas(Replicas.exactly(count));
    }

    @Override
    public Service replicas(Replicas replicas) {
        Words next = words().copy();
        next.replicas = Said.now(requireNonNull(replicas, "replicas"));
        return saying(next);
    }

    @Override
    public Service disruptionBudget(Budget budget) {
        Words next = words().copy();
        next.budget = Said.now(requireNonNull(budget, "budget"));
        return saying(next);
    }

    /** How one version replaces another ({@code spec.strategy}); default {@link Default#ROLLING_UPGRADE}. */
    public Service upgrade(ServiceUpgrade upgrade) {
        Words next = words().copy();
        next.upgrade = Said.now(requireNonNull(upgrade, "upgrade"));
        return saying(next);
    }

    /** Changes the Deployment that Gantry made, in Kubernetes' own words, when everything else is done. */
    public Service customize(UnaryOperator<V1Deployment> change) {
        Words next = words().copy();
        next.customizedDeployment = next.customizedDeployment.plus(requireNonNull(change, "change"));
        return saying(next);
    }
}
