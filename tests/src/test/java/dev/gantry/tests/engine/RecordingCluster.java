package dev.gantry.tests.engine;

import dev.gantry.cluster.Cluster;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Notes every request. */
final class RecordingCluster extends ForwardingCluster {
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<String> writes = new CopyOnWriteArrayList<>();

    RecordingCluster(Cluster cluster) {
        super(cluster);
    }

    @Override
    void before(String verb, String what, boolean write) {
        String request = (verb + " " + what).strip();
        requests.add(request);
        if (write) {
            writes.add(request);
        }
    }

    /** All requests since the last {@link #forget}. */
    List<String> requests() {
        return requests;
    }

    /** Those that would change something. */
    List<String> writes() {
        return writes;
    }

    void forget() {
        requests.clear();
        writes.clear();
    }
}
