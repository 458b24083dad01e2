package dev.gantry.tests.engine;

import static dev.gantry.tests.engine.Things.config;
import static dev.gantry.tests.engine.Things.deployment;
import static dev.gantry.tests.engine.Things.service;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.kubernetes.KubernetesObject;
import dev.gantry.tests.cluster.OnEveryCluster;
import dev.gantry.tests.cluster.TestCluster;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What others do to an app that is watched, with kubectl, does not last. */
@OnEveryCluster(simulatedNodes = true)
class WatchTest {
    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();

    @Test
    void whatPeopleDoWithKubectlIsPutRight(TestCluster cluster) throws InterruptedException {
        KubernetesObject[] app = {config("a", "1"), service("web"), deployment("web", "registry.example/web:1")};
        try (Shop shop = Shop.on(cluster)) {
            shop.apply(app);
            Thread watcher = watch(shop, cluster);
            expect("release 1");

            cluster.kubectl().run("scale", "deployment/web", "--replicas=4");
            expect("~ Deployment/web spec.replicas: 4 → 1 (taken over from kubectl)");
            cluster.kubectl().run("patch", "configmap/a", "-p", "{\"data\":{\"greeting\":\"hi\",\"other\":\"x\"}}");
            expect("~ ConfigMap/a data.greeting: hi → 1 (taken over from kubectl-patch)");
            cluster.kubectl().run("delete", "service/web");
            expect("+ Service/web");
            cluster.kubectl().run("set", "image", "deployment/web", "app=registry.example/web:9");
            expect("~ Deployment/web spec.template.spec.containers[app].image: registry.example/web:9 →"
                    + " registry.example/web:1 (taken over from kubectl-set)");
            cluster.kubectl().run("label", "configmap/a", "applyset.kubernetes.io/part-of-");
            assertThat(told.poll(20, TimeUnit.SECONDS)).startsWith("~ ConfigMap/a");
            assertThat(told.poll(20, TimeUnit.SECONDS)).isEqualTo("DONE");

            assertThat(shop.apply(config("a", "2"), app[1], app[2]).succeeded()).isTrue();
            expect("release 2");
            cluster.kubectl().run("delete", "configmap/a");
            expect("+ ConfigMap/a");

            watcher.interrupt();
            watcher.join();
            assertThat(shop.plan(config("a", "2"), app[1], app[2]).isEmpty()).isTrue();
            assertThat(cluster.kubectl()
                            .get("configmap", "a")
                            .at("/data/greeting")
                            .asString())
                    .isEqualTo("2");
            assertThat(told).isEmpty();
            assertThat(shop.releases()).containsExactly("1 READY", "2 READY");
        }
    }

    private void expect(String line) throws InterruptedException {
        assertThat(told.poll(20, TimeUnit.SECONDS)).isEqualTo(line);
        if (!line.startsWith("release")) {
            assertThat(told.poll(20, TimeUnit.SECONDS)).isEqualTo("DONE");
        }
    }

    /** But for an apply that is under way: how long that is to be seen is chance. */
    private Thread watch(Shop shop, TestCluster cluster) {
        Told all = new Told(line -> {
            if (!line.contains("is being applied")) {
                told.add(line);
            }
        });
        Thread watcher = new Thread(() -> shop.engine().watch("shop", Optional.of(cluster.namespace()), all));
        watcher.start();
        return watcher;
    }
}
