package dev.gantry.tests.cluster;

import static dev.gantry.Nodes.nodes;
import static dev.gantry.Units.cores;
import static dev.gantry.Units.gibibytes;

import dev.gantry.embedded.ControlPlane;
import dev.gantry.embedded.http.Pace;
import dev.gantry.embedded.http.RestServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The embedded cluster, over HTTP, with the nodes of the real control plane of tests and pods that behave as theirs do. */
final class EmbeddedControlPlane implements ClusterSource {
    static final String NAME = "embedded";

    private static final long SEED = 1;
    /** Faster than life, and slow enough that what a test does in between happens in time. */
    private static final int PACE = 4;

    private final Optional<Path> kubectl;

    /**
     * An embedded cluster.
     *
     * @param kubectl to look at it with; empty: that on the PATH
     */
    EmbeddedControlPlane(Optional<Path> kubectl) {
        this.kubectl = kubectl;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public RunningCluster start() throws NotAvailable {
        Path program = kubectl.isPresent() ? kubectl.get() : Programs.onPath("kubectl");
        ControlPlane plane = ControlPlane.start(
                nodes(6, cores(4), gibibytes(16))
                        .zones("zone-a", "zone-b", "zone-c")
                        .region("region")
                        .label("gantry.dev/alive", "true"),
                SEED,
                Instant.now().truncatedTo(ChronoUnit.SECONDS));
        plane.behave(new AnnotatedBehaviour());
        RestServer server = RestServer.start(plane.api());
        Pace pace = Pace.start(plane);
        pace.factor(PACE);
        try {
            Path kubeconfig = Files.createTempFile("gantry-embedded-", ".kubeconfig");
            Files.writeString(kubeconfig, server.kubeconfig());
            kubeconfig.toFile().deleteOnExit();
            return new RunningCluster("the embedded cluster", kubeconfig, program, Optional.empty(), () -> {
                pace.close();
                server.close();
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
