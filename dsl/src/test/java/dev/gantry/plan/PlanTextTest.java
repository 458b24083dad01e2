package dev.gantry.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.kubernetes.UntypedObject;
import dev.gantry.manifest.ObjectRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

class PlanTextTest {
    private static final Intent INTENT = new Intent.Apply("shop", "prod", List.of(), false);
    private static final Live LIVE = new Live("uid", "1");

    @Test
    void tellsEachChangeInALine() {
        Plan plan = new Plan(
                INTENT,
                true,
                true,
                List.of(
                        new Change.Create(config("made")),
                        new Change.Update(config("changed"), LIVE, List.of(change("data.a", "1", "2")), false),
                        new Change.Update(config("found"), LIVE, List.of(), true),
                        new Change.Unchanged(ref("same"), true),
                        new Change.Delete(ref("gone"), LIVE),
                        new Change.Keep(ref("kept"), "it holds data")),
                List.of("v1beta1 is deprecated"));

        assertThat(plan).hasToString("""
                + Namespace/prod
                + ConfigMap/made
                ~ ConfigMap/changed
                    data.a: 1 → 2
                ~ ConfigMap/found (exists, and belongs to no app: is adopted)
                - ConfigMap/gone
                = ConfigMap/kept (it holds data)
                ! v1beta1 is deprecated

                2 to create, 2 to change, 1 to delete, 1 kept, 1 unchanged.
                """);
    }

    @Test
    void saysSoWhenThereIsNothingToDo() {
        assertThat(plan(false, new Change.Unchanged(ref("same"), true))).hasToString("Nothing to do, 1 unchanged.\n");
        assertThat(plan(true, new Change.Unchanged(ref("same"), true)))
                .hasToString("Only the inventory to renew, 1 unchanged.\n");
    }

    @Test
    void namesTheNamespaceOfWhatIsElsewhere() {
        ObjectRef elsewhere = ObjectRef.of("v1", "ConfigMap", "other", "far");
        assertThat(plan(true, new Change.Delete(elsewhere, LIVE)).toString()).startsWith("- ConfigMap/far in other\n");
    }

    @Test
    void isTheSameAsAnotherThatDoesTheSame() {
        Plan plan = plan(true, new Change.Update(config("a"), LIVE, List.of(change("data.a", "1", "2")), false));
        Plan moved = plan(
                true, new Change.Update(config("a"), new Live("uid", "2"), List.of(change("data.a", "1", "2")), false));
        Plan other = plan(true, new Change.Update(config("a"), LIVE, List.of(change("data.a", "3", "2")), false));

        assertThat(plan.sameAs(moved)).isTrue();
        assertThat(plan.sameAs(other)).isFalse();
    }

    @Test
    void keepsSecretsToItself() {
        Plan plan = plan(
                true,
                new Change.Create(Desired.of(
                        UntypedObject.of("v1", "Secret", "key", Map.of("stringData", Map.of("a", "swordfish"))),
                        Optional.of("prod"))));

        assertThat(PlanJson.of(plan).toString())
                .contains("\"name\":\"key\"")
                .doesNotContain("swordfish", "c3dvcmRmaXNo");
        assertThat(plan.changes().toString()).isEqualTo("[Create[desired=Secret/key]]");
    }

    private static Plan plan(boolean renews, Change change) {
        return new Plan(INTENT, false, renews, List.of(change), List.of());
    }

    private static Desired config(String name) {
        return Desired.of(UntypedObject.of("v1", "ConfigMap", name, Map.of()), Optional.of("prod"));
    }

    private static ObjectRef ref(String name) {
        return ObjectRef.of("v1", "ConfigMap", "prod", name);
    }

    private static FieldChange change(String path, String before, String after) {
        JsonNode from = JsonNodeFactory.instance.stringNode(before);
        return FieldChange.of(path, Optional.of(from), Optional.of(JsonNodeFactory.instance.stringNode(after)));
    }
}
