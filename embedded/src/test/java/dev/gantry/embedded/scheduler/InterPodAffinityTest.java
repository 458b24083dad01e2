package dev.gantry.embedded.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.embedded.object.Stored;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class InterPodAffinityTest {
    private static final String ZONE = "topologyKey: 'topology.kubernetes.io/zone'";
    private static final String HOST = "topologyKey: 'kubernetes.io/hostname'";
    private static final String DB = ", labelSelector: {matchLabels: {app: 'db'}}";
    private static final String WEB = ", labelSelector: {matchLabels: {app: 'web'}}";

    private static Scene scene() {
        return new Scene().node("a", "x").node("b", "x").node("c", "y");
    }

    private static String requires(String kind, String term) {
        return "{affinity: {" + kind + ": {requiredDuringSchedulingIgnoredDuringExecution: [{" + term + "}]}}}";
    }

    private static String near(String term) {
        return requires("podAffinity", term);
    }

    private static String far(String term) {
        return requires("podAntiAffinity", term);
    }

    private static String prefers(String kind, int weight, String term) {
        return "{affinity: {" + kind + ": {preferredDuringSchedulingIgnoredDuringExecution: [{weight: " + weight
                + ", podAffinityTerm: {" + term + "}}]}}}";
    }

    @Test
    void aPodGoesWhereTheOthersAre() {
        Scene scene = scene().running("a", "db", "{}");
        assertThat(scene.possible(Scene.waiting(near(ZONE + DB)))).containsExactly("a", "b");
        assertThat(scene.possible(Scene.waiting(near(HOST + DB)))).containsExactly("a");
        assertThat(scene.refusals(Scene.waiting(near(ZONE + DB))))
                .isEqualTo(Map.of("c", List.of("node(s) didn't match pod affinity rules")));
    }

    @Test
    void theFirstOfPodsThatWantToBeTogetherGoesAnywhere() {
        assertThat(scene().possible(Scene.waiting(near(ZONE + WEB)))).containsExactly("a", "b", "c");
        assertThat(scene().running("c", "web", "{}").possible(Scene.waiting(near(ZONE + WEB))))
                .containsExactly("c");
        assertThat(scene().possible(Scene.waiting(near(ZONE + DB)))).isEmpty();
    }

    @Test
    void evenTheFirstNeedsTheLabel() {
        assertThat(scene().node("d", "").possible(Scene.waiting(near(ZONE + WEB))))
                .containsExactly("a", "b", "c");
    }

    @Test
    void aPodKeepsAwayFromOthersAndTheyFromIt() {
        Scene scene = scene().running("a", "db", far(ZONE + WEB));
        assertThat(scene.refusals(Scene.waiting("{}")).values())
                .containsExactly(
                        List.of("node(s) didn't satisfy existing pods anti-affinity rules"),
                        List.of("node(s) didn't satisfy existing pods anti-affinity rules"));
        assertThat(scene.possible(Scene.waiting("other", "{}"))).containsExactly("a", "b", "c");
        assertThat(scene().running("a", "db", "{}").refusals(Scene.waiting(far(HOST + DB))))
                .isEqualTo(Map.of("a", List.of("node(s) didn't match pod anti-affinity rules")));
    }

    @Test
    void aTermWithoutSelectorIsAboutNoPodAndAnEmptySelectorAboutAll() {
        Scene scene = scene().running("a", "db", "{}");
        assertThat(scene.possible(Scene.waiting(far(HOST)))).containsExactly("a", "b", "c");
        assertThat(scene.possible(Scene.waiting(far(HOST + ", labelSelector: {}"))))
                .containsExactly("b", "c");
    }

    @Test
    void aTermIsAboutItsOwnNamespaceUnlessItNamesOthers() {
        ObjectNode stranger = Scene.waiting("db", "{}").tree().deepCopy();
        stranger.withObjectProperty("metadata").put("namespace", "other");
        Scene scene = scene().namespace("other", Map.of("team", "t")).bound(Stored.of(stranger), "a");
        assertThat(scene.possible(Scene.waiting(far(HOST + DB)))).containsExactly("a", "b", "c");
        assertThat(scene.possible(Scene.waiting(far(HOST + DB + ", namespaces: ['other']"))))
                .containsExactly("b", "c");
        assertThat(scene.possible(Scene.waiting(far(HOST + DB + ", namespaceSelector: {matchLabels: {team: 't'}}"))))
                .containsExactly("b", "c");
        assertThat(scene.possible(Scene.waiting(far(HOST + DB + ", namespaceSelector: {matchLabels: {team: 'u'}}"))))
                .containsExactly("a", "b", "c");
        assertThat(scene.possible(Scene.waiting(far(HOST + DB + ", namespaceSelector: {}"))))
                .containsExactly("b", "c");
    }

    @Test
    void otherPodsAskForTheLabelsOfTheNamespaceToo() {
        String spec = far(HOST + WEB + ", namespaceSelector: {matchLabels: {team: 't'}}");
        assertThat(scene().running("a", "db", spec)
                        .namespace("default", Map.of("team", "t"))
                        .possible(Scene.waiting("{}")))
                .containsExactly("b", "c");
        assertThat(scene().running("a", "db", spec).possible(Scene.waiting("{}")))
                .containsExactly("a", "b", "c");
    }

    @Test
    void labelKeysNarrowATermToTheSameOrToOtherValues() {
        ObjectNode old = Scene.waiting("web", "{}").tree().deepCopy();
        old.withObjectProperty("metadata").put("name", "old");
        old.withObjectProperty("metadata").withObjectProperty("labels").put("rev", "1");
        Scene scene = scene().bound(Stored.of(old), "a");
        for (String key : List.of("matchLabelKeys", "mismatchLabelKeys")) {
            ObjectNode next = Scene.waiting(far(HOST + WEB + ", " + key + ": ['rev']"))
                    .tree()
                    .deepCopy();
            next.withObjectProperty("metadata").withObjectProperty("labels").put("rev", "2");
            boolean isSame = key.equals("matchLabelKeys");
            assertThat(scene.possible(Stored.of(next)).contains("a")).as(key).isEqualTo(isSame);
        }
    }

    @Test
    void allTermsMustBeMetByTheSamePod() {
        Scene scene = scene().running("a", "db", "{}").running("b", "cache", "{}");
        String terms = HOST + DB + "}, {" + HOST + ", labelSelector: {matchLabels: {app: 'cache'}}";
        assertThat(scene.possible(Scene.waiting(near(terms)))).isEmpty();
    }

    private static long[] scores(Scene scene, String spec) {
        List<NodeState> nodes = scene.states();
        return new InterPodAffinityScore(PodInfo.of(Scene.waiting(spec)), scene.snapshot(), nodes).of(nodes);
    }

    @Test
    void preferencesOfThePodAddUpPerDomain() {
        Scene scene = scene().running("a", "db", "{}").running("b", "db", "{}").running("c", "db", "{}");
        assertThat(scores(scene, prefers("podAffinity", 5, ZONE + DB))).containsExactly(100, 100, 0);
        assertThat(scores(scene, prefers("podAntiAffinity", 5, ZONE + DB))).containsExactly(0, 0, 100);
    }

    @Test
    void otherPodsHavePreferencesToo() {
        // a: 10, b: -10, c: 1 for a requirement
        Scene scene = scene().running("a", "db", prefers("podAffinity", 10, HOST + WEB))
                .running("b", "db", prefers("podAntiAffinity", 10, HOST + WEB))
                .running("c", "db", near(HOST + WEB));
        assertThat(scores(scene, "{}")).containsExactly(100, 0, 55);
    }

    @Test
    void withoutPreferencesNoNodeIsBetter() {
        assertThat(scores(scene().running("a", "db", "{}"), "{}")).containsExactly(0, 0, 0);
    }
}
