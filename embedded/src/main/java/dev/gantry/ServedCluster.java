package dev.gantry;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.gantry.embedded.ControlPlane;
import dev.gantry.embedded.http.Pace;
import dev.gantry.embedded.http.RestServer;
import java.net.URI;

/**
 * An embedded cluster that every client of Kubernetes can reach: its REST API on a free port of this machine. As long as it is
 * served, its time passes by itself.
 *
 * <pre>{@code
 * try (var served = cluster.overHttp()) {
 *     Files.writeString(Path.of("kubeconfig"), served.kubeconfig());
 *     // KUBECONFIG=kubeconfig kubectl get pods
 * }
 * }</pre>
 */
public final class ServedCluster implements AutoCloseable {
    private final RestServer server;
    private final Pace pace;

    private ServedCluster(RestServer server, Pace pace) {
        this.server = server;
        this.pace = pace;
    }

    static ServedCluster of(ControlPlane plane) {
        return new ServedCluster(RestServer.start(plane.api()), Pace.start(plane));
    }

    /** Where it is served: {@code http://127.0.0.1:41235/4f2a…}. Who knows the address, whose last step is a key, may do everything. */
    public URI address() {
        return server.address();
    }

    /** A kubeconfig that leads to it, in YAML; its one context is {@code embedded}. */
    public String kubeconfig() {
        return server.kubeconfig();
    }

    /**
     * How fast its time passes.
     *
     * @param times seconds there in a second here, 0 to 1,000,000; 60: a minute a second; 0: it stands still; default 1
     */
    @CanIgnoreReturnValue
    public ServedCluster pace(double times) {
        pace.factor(times);
        return this;
    }

    /** Ends it; the cluster itself stays, and its time stands still again. */
    @Override
    public void close() {
        pace.close();
        server.close();
    }
}
