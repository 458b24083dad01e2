package dev.gantry.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gantry.kubernetes.KubernetesObject;
import dev.gantry.kubernetes.core.V1ConfigMap;
import dev.gantry.manifest.check.Checks;
import dev.gantry.problem.GantryException;
import dev.gantry.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is written and checked by several threads is what one would have written and found. */
class LargeManifestTest {
    private static final int MANY = 2 * InOrder.WORTHWHILE + 17;

    private static List<KubernetesObject> configs(int many) {
        List<KubernetesObject> configs = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            configs.add(V1ConfigMap.of("config-" + (10_000 + i)).plusData("number", "as text: " + i));
        }
        return configs;
    }

    @Test
    void isWrittenInOrder() {
        StringBuilder one = new StringBuilder();
        for (KubernetesObject config : configs(MANY)) {
            one.append(one.isEmpty() ? "" : "---\n")
                    .append(Manifest.of("app", List.of(config)).yaml());
        }
        assertThat(Manifest.of("app", configs(MANY)).yaml()).isEqualTo(one.toString());
    }

    @Test
    void tellsOfTextThatCannotBeWritten() {
        List<KubernetesObject> configs = configs(MANY);
        configs.set(MANY - 5, V1ConfigMap.of("config-half").plusData("text", "half of a character: \ud83d"));

        assertThatThrownBy(() -> Manifest.of("app", configs).yaml())
                .isInstanceOf(GantryException.class)
                .hasMessageContaining("half of a character");
    }

    @Test
    void hasTheProblemsThatASmallOneHas() {
        List<KubernetesObject> wrong = List.of(
                V1ConfigMap.of("Config").plusData("a key", "x"),
                V1ConfigMap.of("config").label("a label", "x").plusData("", "x"));
        List<KubernetesObject> large = configs(MANY);
        large.addAll(wrong);

        List<Problem> few = new ArrayList<>();
        Checks.of(Manifest.of("app", wrong)).forEach(few::add);
        assertThat(few).hasSizeGreaterThan(2);
        assertThat(Checks.of(Manifest.of("app", large))).containsExactlyElementsOf(few);
    }
}
