package dev.gantry;

import static java.util.Objects.requireNonNull;

import dev.gantry.kubernetes.apps.V1Deployment;
import java.util.function.UnaryOperator;

/**
 * Runs and serves, and keeps nothing of its own: any instance may go at any time. Becomes a Deployment and a Service,
 * and what its words and the {@link Default}s bring.
 */
public final class Service extends Serving<Service> {
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

    /** A fixed number of instances, 0 or more ({@code spec.replicas}); default 1. */
    public Service replicas(int count) {
        return replicas(Replicas.exactly(count));
    }

    /** How many instances run; default 1. */
    public Service replicas(Replicas replicas) {
        Words next = words().copy();
        next.replicas = Said.now(requireNonNull(replicas, "replicas"));
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
