package dev.gantry.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.kubernetes.KubernetesObject;
import dev.gantry.kubernetes.apps.V1Deployment;
import dev.gantry.kubernetes.apps.V1DeploymentSpec;
import dev.gantry.kubernetes.batch.V1Job;
import dev.gantry.kubernetes.batch.V1JobSpec;
import dev.gantry.kubernetes.core.V1PodTemplateSpec;
import dev.gantry.kubernetes.meta.V1LabelSelector;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StartOrderTest {
    private static KubernetesObject workload(String name, String calls) {
        return V1Deployment.of(name, V1DeploymentSpec.of(V1LabelSelector.of(), V1PodTemplateSpec.of()))
                .annotation("gantry.dev/calls", calls);
    }

    private static KubernetesObject workload(String name) {
        return V1Deployment.of(name, V1DeploymentSpec.of(V1LabelSelector.of(), V1PodTemplateSpec.of()));
    }

    private static int step(List<KubernetesObject> objects, String name) {
        return StartOrder.of(objects).step(ObjectRef.of("apps/v1", "Deployment", name));
    }

    @Test
    void whatIsCalledIsMadeBeforeWhoCallsIt() {
        List<KubernetesObject> all = List.of(
                workload("web", "order, mysql"), workload("order", "mysql"), workload("mysql"), workload("idle"));

        assertThat(step(all, "mysql")).isZero();
        assertThat(step(all, "idle")).isZero();
        assertThat(step(all, "order")).isEqualTo(1);
        assertThat(step(all, "web")).isEqualTo(2);
    }

    @Test
    void aCircleIsMadeTogetherAfterWhatItNeeds() {
        List<KubernetesObject> all = new ArrayList<>(List.of(
                workload("a", "b"),
                workload("b", "c, base"),
                workload("c", "a"),
                workload("base"),
                workload("user", "c"),
                workload("self", "self")));

        for (int i = 0; i < 20; i++) {
            Collections.shuffle(all, new Random(i));
            assertThat(List.of(step(all, "a"), step(all, "b"), step(all, "c"))).containsExactly(1, 1, 1);
            assertThat(step(all, "base")).isZero();
            assertThat(step(all, "user")).isEqualTo(2);
            assertThat(step(all, "self")).isZero();
        }
    }

    @Test
    void aJobIsMadeBeforeWhatComesAfterIt() {
        KubernetesObject job =
                V1Job.of("migration", V1JobSpec.of(V1PodTemplateSpec.of())).annotation("gantry.dev/calls", "mysql");
        List<KubernetesObject> all = List.of(
                workload("order").annotation("gantry.dev/after", "job/seed, job/migration"), workload("mysql"), job);

        assertThat(StartOrder.of(all).step(ObjectRef.of("batch/v1", "Job", "migration")))
                .isEqualTo(1);
        assertThat(step(all, "order")).isEqualTo(2);
    }

    @Test
    void whatIsNoneOfTheAppsIsNotWaitedFor() {
        assertThat(step(List.of(workload("web", "elsewhere")), "web")).isZero();
    }

    @Test
    void aChainOfThousandsFitsTheStack() {
        List<KubernetesObject> all = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            all.add(workload("s" + i, "s" + (i + 1)));
        }

        assertThat(step(all, "s0")).isEqualTo(4_999);
    }
}
