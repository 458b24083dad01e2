package dev.gantry.tests.constraint;

import dev.gantry.kubernetes.KubernetesObject;
import dev.gantry.manifest.Manifest;
import dev.gantry.tests.cluster.OnCluster;
import dev.gantry.tests.cluster.TestCluster;
import dev.gantry.tests.kubernetes.DryRun;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** A real API server takes and refuses the same values. */
@OnCluster
class ConstraintsOnServerTest {
    @Test
    void refusesWhatTheServerRefuses(TestCluster cluster) throws Exception {
        String group = cluster.namespace() + ".example.com";
        KubernetesObject definition = Case.definition(group);
        cluster.deleteAfterwards("crd/" + definition.name());
        cluster.kubectl()
                .apply("somebody", Manifest.of("cases", List.of(definition)).yaml());
        cluster.kubectl().waitFor("condition=Established", "crd/" + definition.name());
        SoftAssertions softly = new SoftAssertions();
        try (DryRun server = new DryRun(cluster.kubeconfig())) {
            for (Case each : Case.all()) {
                DryRun.Answer answer = server.create(group + "/v1", cluster.namespace(), "cases", each.object(group));
                softly.assertThat(answer.code())
                        .as("%s: %s", each, answer.body())
                        .isIn(each.isRight() ? List.of(201) : List.of(400, 422));
            }
        }
        softly.assertAll();
    }
}
