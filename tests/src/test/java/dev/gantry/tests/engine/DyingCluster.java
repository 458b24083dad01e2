package dev.gantry.tests.engine;

import dev.gantry.cluster.Cluster;
import java.util.concurrent.atomic.AtomicInteger;

/** Lets some writes through; at the next the process is as good as dead: nothing passes any more, reads neither. */
final class DyingCluster extends ForwardingCluster {
    private final AtomicInteger left;

    DyingCluster(Cluster cluster, int writes) {
        super(cluster);
        this.left = new AtomicInteger(writes);
    }

    @Override
    void before(String verb, String what, boolean write) {
        boolean dead = write ? left.getAndDecrement() <= 0 : left.get() < 0;
        if (dead) {
            throw new Killed();
        }
    }

    /** Not caught by the engine, as nothing catches SIGKILL. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }
}
