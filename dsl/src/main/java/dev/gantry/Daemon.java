package dev.gantry;

import static java.util.Objects.requireNonNull;

import dev.gantry.kubernetes.apps.V1DaemonSet;
import java.util.function.UnaryOperator;

/**
 * Runs once on each node that its placement allows ({@code apps/v1 DaemonSet}): a shipper of logs, an exporter of metrics. It
 * becomes a Service, too, where it has a port.
 */
public final class Daemon extends Serving<Daemon> {
    Daemon(Words words) {
        super(words);
    }

    @Override
    String kind() {
        return "daemon";
    }

    @Override
    Daemon saying(Words next) {
        return new Daemon(next);
    }

    /**
     * Listens at a port, and so does the node that it runs on ({@code hostPort}): whoever reaches the node reaches it. No two
     * pods of a node can have the same.
     */
    public Daemon hostPort(Port port) {
        Words next = port(requireNonNull(port, "port")).words().copy();
        next.daemon = next.daemon.hostPort(port.name(), port.number());
        return saying(next);
    }

    /** How one version replaces another ({@code spec.updateStrategy}); default one node after the other. */
    public Daemon upgrade(DaemonUpgrade upgrade) {
        Words next = words().copy();
        next.upgrade = Said.now(requireNonNull(upgrade, "upgrade"));
        return saying(next);
    }

    /** Changes the DaemonSet that Gantry made, in Kubernetes' own words, when everything else is done. */
    public Daemon customize(UnaryOperator<V1DaemonSet> change) {
        Words next = words().copy();
        next.daemon = next.daemon.customized(requireNonNull(change, "change"));
        return saying(next);
    }
}
