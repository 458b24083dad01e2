package dev.gantry.embedded.http;

import static dev.gantry.Gantry.app;
import static dev.gantry.Gantry.image;
import static dev.gantry.Gantry.service;
import static dev.gantry.Nodes.nodes;
import static dev.gantry.Units.cores;
import static dev.gantry.Units.gibibytes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.EmbeddedCluster;
import dev.gantry.ServedCluster;
import dev.gantry.apply.ApplyOptions;
import dev.gantry.apply.DestroyOptions;
import dev.gantry.apply.Engine;
import dev.gantry.apply.PlanOptions;
import dev.gantry.apply.Progress;
import dev.gantry.cluster.Cluster;
import dev.gantry.cluster.Connection;
import dev.gantry.time.Time;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.informers.ResourceEventHandler;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clients of Kubernetes work on the embedded cluster by its kubeconfig, while its time passes by itself. */
class ClientsTest {
    private static final int PATIENCE_SECONDS = 30;

    private final EmbeddedCluster cluster =
            EmbeddedCluster.of(nodes(3, cores(4), gibibytes(16)).zones("a", "b", "c"));
    private final ServedCluster served = cluster.overHttp().pace(20);

    @AfterEach
    void close() {
        served.close();
    }

    private static Deployment web() {
        return new DeploymentBuilder()
                .withNewMetadata()
                .withName("web")
                .endMetadata()
                .withNewSpec()
                .withReplicas(2)
                .withNewSelector()
                .addToMatchLabels("app", "web")
                .endSelector()
                .withNewTemplate()
                .withNewMetadata()
                .addToLabels("app", "web")
                .endMetadata()
                .withNewSpec()
                .addNewContainer()
                .withName("web")
                .withImage("acme/web:1")
                .endContainer()
                .endSpec()
                .endTemplate()
                .endSpec()
                .build();
    }

    @Test
    void fabric8sClientMakesWatchesChangesAndDeletes() throws InterruptedException {
        Set<String> seen = new ConcurrentSkipListSet<>();
        CountDownLatch deleted = new CountDownLatch(1);
        ResourceEventHandler<Pod> handler = new ResourceEventHandler<>() {
            @Override
            public void onAdd(Pod pod) {
                seen.add("added");
            }

            @Override
            public void onUpdate(Pod before, Pod pod) {
                seen.add(String.valueOf(pod.getStatus().getPhase()));
            }

            @Override
            public void onDelete(Pod pod, boolean unknown) {
                seen.add("deleted");
                deleted.countDown();
            }
        };
        try (KubernetesClient client = new KubernetesClientBuilder()
                        .withConfig(Config.fromKubeconfig(served.kubeconfig()))
                        .build();
                SharedIndexInformer<Pod> informer =
                        client.pods().inNamespace("default").inform(handler)) {
            var deployments = client.apps().deployments().inNamespace("default");
            var web = deployments.withName("web");

            deployments.resource(web()).create();
            assertThat(web.waitUntilReady(PATIENCE_SECONDS, TimeUnit.SECONDS)
                            .getStatus()
                            .getReadyReplicas())
                    .isEqualTo(2);
            web.edit(it -> new DeploymentBuilder(it)
                    .editMetadata()
                    .addToLabels("team", "x")
                    .endMetadata()
                    .build());
            deployments.resource(web()).forceConflicts().serverSideApply();
            web.scale(3);
            web.rolling().restart();
            web.waitUntilCondition(
                    it -> Objects.equals(it.getStatus().getUpdatedReplicas(), 3)
                            && Objects.equals(it.getStatus().getReplicas(), 3),
                    PATIENCE_SECONDS,
                    TimeUnit.SECONDS);
            assertThat(web.get().getMetadata().getLabels()).containsEntry("team", "x");
            web.delete();
            client.pods().inNamespace("default").withLabel("app", "web").delete();
            web.waitUntilCondition(Objects::isNull, PATIENCE_SECONDS, TimeUnit.SECONDS);

            assertThat(deleted.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(informer.isWatching()).isTrue();
        }
        assertThat(seen).contains("added", "Running", "deleted");
    }

    @Test
    void gantryAppliesWaitsAndDestroysOverHttp(@TempDir Path folder) throws IOException {
        Path kubeconfig = Files.writeString(folder.resolve("kubeconfig"), served.kubeconfig());
        var order = service("order", image("acme/order", "1.0")).http(8080).replicas(2);
        ApplyOptions options = ApplyOptions.DEFAULT.timeout(Duration.ofSeconds(PATIENCE_SECONDS));
        PlanOptions here = PlanOptions.DEFAULT.namespace("default");
        try (Cluster connected = Connection.DEFAULT.kubeconfig(kubeconfig).open(Time.system())) {
            Engine engine = Engine.on(connected, Time.system());
            var shop = app("shop", order).synth();

            assertThat(engine.apply(engine.plan(shop, here), options, Progress.silent())
                            .succeeded())
                    .isTrue();
            assertThat(engine.plan(shop, here).isEmpty()).isTrue();
            assertThat(cluster.pods(order)).hasSize(2);
            DestroyOptions all = DestroyOptions.DEFAULT.namespace("default");
            assertThat(engine.apply(engine.planDestroy("shop", all), options, Progress.silent())
                            .succeeded())
                    .isTrue();
        }
        assertThat(cluster.pods(order)).isEmpty();
    }
}
