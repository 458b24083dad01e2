package dev.gantry.tests.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.ContainerFetchException;
import org.testcontainers.k3s.K3sContainer;
import org.testcontainers.utility.DockerImageName;

/** K3s in a container, where Docker runs. */
final class K3s implements ClusterSource {
    private static final DockerImageName IMAGE = DockerImageName.parse("rancher/k3s:v1.34.2-k3s1");

    @Override
    public String name() {
        return "k3s";
    }

    @Override
    public RunningCluster start() throws NotAvailable {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            throw new NotAvailable("Docker does not run, so neither does K3s");
        }
        Path kubectl = Programs.onPath("kubectl");
        K3sContainer container = new K3sContainer(IMAGE);
        try {
            container.start();
        } catch (ContainerFetchException e) {
            throw new NotAvailable("Docker runs, but the image " + IMAGE + " cannot be had");
        }
        try {
            Path kubeconfig = Files.createTempFile("gantry-k3s-", ".kubeconfig");
            Files.writeString(kubeconfig, container.getKubeConfigYaml());
            return new RunningCluster("K3s, " + IMAGE, kubeconfig, kubectl, Optional.empty(), container::stop);
        } catch (IOException e) {
            container.stop();
            throw new UncheckedIOException(e);
        }
    }
}
