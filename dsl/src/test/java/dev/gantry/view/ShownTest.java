package dev.gantry.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.description.AppDescription;
import dev.gantry.golden.Golden;
import dev.gantry.kubernetes.ObjectWriter;
import dev.gantry.manifest.JsonWriter;
import dev.gantry.manifest.Manifest;
import dev.gantry.manifest.Secrets;
import dev.gantry.manifest.YamlWriter;
import dev.gantry.view.Bakery.Stage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShownTest {
    private static final AppDescription STAGING = Bakery.in(Stage.STAGING).describe();
    private static final AppDescription PRODUCTION = Bakery.in(Stage.PRODUCTION).describe();

    private static String json(Consumer<ObjectWriter> tree) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        JsonWriter writer = JsonWriter.to(bytes);
        tree.accept(writer);
        writer.flush();
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static String yaml(Consumer<ObjectWriter> tree) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        YamlWriter writer = YamlWriter.to(bytes);
        tree.accept(writer);
        writer.flush();
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void explainsAnApp() {
        Golden.assertMatches("dev/gantry/view/explanation.txt", Explanation.of(PRODUCTION, 100, Style.PLAIN));
    }

    @Test
    void explainsOneServiceWithItsVariables() {
        Golden.assertMatches(
                "dev/gantry/view/explanation-of-oven.txt",
                Explanation.of(PRODUCTION, PRODUCTION.workload("oven").orElseThrow(), 100, Style.PLAIN));
    }

    @Test
    void explainsToPrograms() {
        Golden.assertMatches("dev/gantry/view/explanation.yaml", yaml(out -> DescriptionTree.write(PRODUCTION, out)));
    }

    @Test
    void drawsForMermaidAndForGraphviz() {
        Golden.assertMatches("dev/gantry/view/picture.mmd", Mermaid.of(PRODUCTION));
        Golden.assertMatches("dev/gantry/view/picture.dot", Dot.of(PRODUCTION));
    }

    @Test
    void tellsInWhatEnvironmentsDiffer() {
        Difference difference = Difference.between(STAGING, PRODUCTION);

        Golden.assertMatches(
                "dev/gantry/view/difference.txt",
                DifferenceText.of(difference, "bakery: staging → production", 100, Style.PLAIN));
        Golden.assertMatches("dev/gantry/view/difference.yaml", yaml(out -> DifferenceTree.write(difference, out)));
    }

    @Test
    void findsNoDifferenceOfAnAppToItself() {
        assertThat(Difference.between(PRODUCTION, PRODUCTION).isEmpty()).isTrue();
        Manifest manifest = Bakery.in(Stage.PRODUCTION).synth();
        assertThat(YamlDifference.between(manifest, "a", manifest, "b", Style.PLAIN))
                .isEmpty();
    }

    @Test
    void showsTheLinesOfYamlThatDiffer() {
        Golden.assertMatches(
                "dev/gantry/view/difference.patch",
                YamlDifference.between(
                        Bakery.in(Stage.STAGING).synth(),
                        "staging",
                        Bakery.in(Stage.PRODUCTION).synth(),
                        "production",
                        Style.PLAIN));
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 80, 100})
    void noLineIsLongerThanTheTerminalIsWide(int columns) {
        List<String> texts = List.of(
                Explanation.of(PRODUCTION, columns, Style.PLAIN),
                DifferenceText.of(Difference.between(STAGING, PRODUCTION), "bakery", columns, Style.PLAIN));

        for (String text : texts) {
            assertThat(text.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(columns));
        }
    }

    @Test
    void showsNoSecret() {
        List<String> shown = List.of(
                PRODUCTION.toString(),
                Explanation.of(PRODUCTION, 100, Style.PLAIN),
                json(out -> DescriptionTree.write(PRODUCTION, out)),
                Mermaid.of(PRODUCTION),
                Dot.of(PRODUCTION),
                Difference.between(STAGING, PRODUCTION).toString(),
                YamlDifference.between(
                        Bakery.in(Stage.STAGING).synth(), "a", Manifest.of("bakery", List.of()), "b", Style.PLAIN));

        assertThat(Bakery.in(Stage.PRODUCTION).synth().yaml(Secrets.SHOWN))
                .as("the password is there to be found")
                .contains("c291cmRvdWdoLTE3ODk=");
        assertThat(shown)
                .allSatisfy(text ->
                        assertThat(text).doesNotContain(Bakery.PASSWORD).doesNotContain("c291cmRvdWdoLTE3ODk="));
    }

    @Test
    void namesOfAnyKindDoNotBreakAPicture() {
        String wild = "a\"]; end\\ #1 <b>&`\nnext";
        Picture picture = Picture.of(PRODUCTION);
        assertThat(picture.nodes()).isNotEmpty();

        AppDescription app = new AppDescription(
                wild, PRODUCTION.namespace(), PRODUCTION.workloads(), PRODUCTION.footprint(), List.of(), 0, List.of());

        assertThat(Mermaid.of(app).lines().toList().get(1))
                .isEqualTo("title: \"a#34;]#59; end#92; #35;1 #60;b#62;#38;#96; next\"");
        assertThat(Dot.of(app)).startsWith("digraph \"a\\\"]; end\\\\ #1 <b>&`\\nnext\" {\n");
    }
}
