package dev.gantry.tests.cluster;

import dev.gantry.tests.cluster.ClusterSource.NotAvailable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The one real cluster of a test run, or the embedded one, or the reason why there is none. It is started when the first test asks for it, and
 * ended with the run.
 */
final class ClusterOfThisRun implements AutoCloseable {
    private final Optional<RunningCluster> running;
    private final String whyNone;
    private final boolean simulatesNodes;

    private ClusterOfThisRun(Optional<RunningCluster> running, String whyNone) {
        this.running = running;
        this.whyNone = whyNone;
        this.simulatesNodes = running.map(cluster -> new Kubectl(cluster, "default"))
                .filter(kubectl -> !kubectl.run("get", "nodes", "-l", "gantry.dev/alive=true", "-o", "name")
                        .isBlank())
                .isPresent();
    }

    static ClusterOfThisRun of(ExtensionContext test) {
        return test.getStore(
                        ExtensionContext.StoreScope.LAUNCHER_SESSION,
                        ExtensionContext.Namespace.create(ClusterOfThisRun.class))
                .computeIfAbsent(
                        ClusterOfThisRun.class,
                        key -> choose(
                                List.of(new NamedCluster(), new ControlPlane(scripts()), new K3s()),
                                Optional.ofNullable(System.getenv("GANTRY_REQUIRE_CLUSTER"))
                                        .filter(name -> !name.isBlank())),
                        ClusterOfThisRun.class);
    }

    /** The embedded one of the run. */
    static ClusterOfThisRun embedded(ExtensionContext test) {
        return test.getStore(
                        ExtensionContext.StoreScope.LAUNCHER_SESSION,
                        ExtensionContext.Namespace.create(ClusterOfThisRun.class))
                .computeIfAbsent(
                        EmbeddedControlPlane.class,
                        key -> choose(
                                List.of(new EmbeddedControlPlane(
                                        of(test).running().map(RunningCluster::kubectl))),
                                Optional.empty()),
                        ClusterOfThisRun.class);
    }

    /**
     * Takes the first that is there.
     *
     * @param required the name of the only one that will do
     */
    static ClusterOfThisRun choose(List<? extends ClusterSource> sources, Optional<String> required) {
        if (required.isPresent() && sources.stream().noneMatch(source -> isRequired(source, required))) {
            throw new IllegalStateException("GANTRY_REQUIRE_CLUSTER=" + required.get() + " is none of "
                    + sources.stream().map(ClusterSource::name).toList());
        }
        List<String> reasons = new ArrayList<>();
        for (ClusterSource source : sources) {
            if (required.isPresent() && !isRequired(source, required)) {
                continue;
            }
            try {
                RunningCluster cluster = source.start();
                System.err.println("tests on a cluster: " + cluster.description());
                return new ClusterOfThisRun(Optional.of(cluster), "");
            } catch (NotAvailable e) {
                reasons.add(e.reason());
            }
        }
        if (required.isPresent()) {
            throw new IllegalStateException(
                    "GANTRY_REQUIRE_CLUSTER=" + required.get() + ", but " + String.join("; ", reasons));
        }
        return new ClusterOfThisRun(Optional.empty(), "there is no cluster: " + String.join("; ", reasons));
    }

    private static boolean isRequired(ClusterSource source, Optional<String> required) {
        return required.filter(source.name()::equals).isPresent();
    }

    private static Path scripts() {
        return Path.of(System.getProperty("gantry.test.control-plane", "control-plane"))
                .toAbsolutePath();
    }

    Optional<RunningCluster> running() {
        return running;
    }

    /** In words that follow "because". */
    String whyNone() {
        return whyNone;
    }

    boolean simulatesNodes() {
        return simulatesNodes;
    }

    @Override
    public void close() {
        running.ifPresent(RunningCluster::close);
    }
}
