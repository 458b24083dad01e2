package dev.gantry.tests.workloads;

import dev.gantry.App;
import dev.gantry.kubernetes.Kinds;
import dev.gantry.kubernetes.KubernetesObject;
import dev.gantry.tests.cluster.OnCluster;
import dev.gantry.tests.cluster.TestCluster;
import dev.gantry.tests.kubernetes.DryRun;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

@OnCluster
class EveryWordTest {
    @Test
    void theServerTakesWhatEveryWordBecomes(TestCluster cluster) throws Exception {
        taken(EveryWord.in(cluster.namespace(), cluster.namespace()), cluster);
    }

    @Test
    void theServerTakesTheExamplesOfThePage(TestCluster cluster) throws Exception {
        for (App example : Examples.all()) {
            taken(example.namespace(cluster.namespace()), cluster);
        }
    }

    private static void taken(App app, TestCluster cluster) throws Exception {
        SoftAssertions softly = new SoftAssertions();
        try (DryRun server = new DryRun(cluster.kubeconfig())) {
            for (KubernetesObject object : app.synth().objects()) {
                DryRun.Answer answer = server.create(
                        Kinds.find(object.apiVersion(), object.kind()).orElseThrow(), object);
                softly.assertThat(answer.code())
                        .as("%s %s: %s", object.kind(), object.name(), answer.body())
                        .isEqualTo(201);
                softly.assertThat(answer.warnings())
                        .as("%s %s", object.kind(), object.name())
                        .isEmpty();
            }
        }
        softly.assertAll();
    }
}
