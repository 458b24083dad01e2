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
    private static final long SEED = 20260131;

    private static void define(TestCluster cluster, KubernetesObject definition) {
        cluster.deleteAfterwards("crd/" + definition.name());
        cluster.kubectl()
                .apply("somebody", Manifest.of("cases", List.of(definition)).yaml());
        cluster.kubectl().waitFor("condition=Established", "crd/" + definition.name());
    }

    @Test
    void refusesWhatTheServerRefuses(TestCluster cluster) throws Exception {
        String group = cluster.namespace() + ".example.com";
        define(cluster, Case.definition(group));
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

    /** Nobody said which of these values are right: the server and Gantry say the same. */
    @Test
    void agreesWithTheServerAboutSchemasThatNobodyThoughtOf(TestCluster cluster) throws Exception {
        String group = cluster.namespace() + ".example.com";
        List<Case> cases = RandomCases.of(SEED, 80, 8);
        KubernetesObject definition = Case.definition(group, cases);
        define(cluster, definition);
        Manifest typed = Case.typed(definition);
        SoftAssertions softly = new SoftAssertions();
        int taken = 0;
        try (DryRun server = new DryRun(cluster.kubeconfig())) {
            for (Case each : cases) {
                KubernetesObject object = each.object(group);
                DryRun.Answer answer = server.create(group + "/v1", cluster.namespace(), "cases", object);
                taken += answer.code() == 201 ? 1 : 0;
                softly.assertThat(Verdict.of(typed, object).list().isEmpty())
                        .as("%s under %s: %s", each.value(), each.schema(), answer.body())
                        .isEqualTo(answer.code() == 201);
            }
        }
        softly.assertThat(taken).isBetween(cases.size() / 4, cases.size() * 3 / 4);
        softly.assertAll();
    }
}
