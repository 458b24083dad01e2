package dev.gantry.tests.cluster;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The cluster that somebody names: {@code -Dgantry.test.kubeconfig} or {@code GANTRY_TEST_KUBECONFIG}. */
final class NamedCluster implements ClusterSource {
    @Override
    public String name() {
        return "kubeconfig";
    }

    @Override
    public RunningCluster start() throws NotAvailable {
        Path kubeconfig = Optional.ofNullable(System.getProperty("gantry.test.kubeconfig"))
                .or(() -> Optional.ofNullable(System.getenv("GANTRY_TEST_KUBECONFIG")))
                .filter(named -> !named.isBlank())
                .map(Path::of)
                .orElseThrow(() -> new NotAvailable("GANTRY_TEST_KUBECONFIG names no kubeconfig"));
        if (!Files.isReadable(kubeconfig)) {
            throw new IllegalStateException("The kubeconfig that was named cannot be read: " + kubeconfig);
        }
        return new RunningCluster(
                "the cluster of " + kubeconfig,
                kubeconfig.toAbsolutePath(),
                Programs.onPath("kubectl"),
                Optional.empty(),
                () -> {});
    }
}
