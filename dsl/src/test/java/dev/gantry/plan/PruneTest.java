package dev.gantry.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.manifest.ObjectRef;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PruneTest {
    private static final Live LIVE = new Live("uid", "1");

    @Test
    void countsWhatGoesAmongWhatIsThere() {
        Prune prune = Prune.of(plan(
                new Change.Delete(ref("gone"), LIVE),
                new Change.Delete(ref("old-fingerprint"), LIVE, true),
                new Change.Unchanged(ref("same"), true),
                new Change.Keep(ref("kept"), "it holds data")));

        assertThat(prune.deleted()).containsExactly(ref("gone"));
        assertThat(prune.there()).isEqualTo(2);
    }

    @Test
    void countsNothingOfADestroy() {
        Plan plan = new Plan(
                new Intent.Destroy("shop", "prod", false, false),
                false,
                true,
                List.of(new Change.Delete(ref("gone"), LIVE)),
                List.of());

        assertThat(Prune.of(plan).deleted()).isEmpty();
    }

    private static Plan plan(Change... changes) {
        return new Plan(
                new Intent.Apply("shop", "prod", List.of(), false),
                false,
                true,
                new ArrayList<>(List.of(changes)),
                List.of());
    }

    private static ObjectRef ref(String name) {
        return ObjectRef.of("v1", "ConfigMap", "prod", name);
    }
}
