package dev.gantry.codegen.emit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gantry.codegen.crd.Settings;
import dev.gantry.codegen.schema.SchemaException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustomResourcesTest {
    private static final Path RESOURCES = Path.of("src/test/resources/dev/gantry/codegen/emit");

    private static Inputs inputs(String text) {
        return Inputs.none().with("boxes.yaml", text.getBytes(StandardCharsets.UTF_8));
    }

    private static String boxes() throws IOException {
        return Files.readString(RESOURCES.resolve("boxes.yaml"));
    }

    /** Set the system property gantry.golden to update to write the files anew. */
    @ParameterizedTest
    @CsvSource({
        "java/crd/com/example/v1/V1Box.java, V1Box.java.txt",
        "java/crd/com/example/v1/model/Box.java, Box.java.txt",
        "java/crd/com/example/v1/model/BoxSpec.java, BoxSpec.java.txt",
        "resources/META-INF/gantry/kinds/example.com/v1/Box, Box.kind.txt",
        "resources/META-INF/gantry/constraints/example.com/v1/Box.json, Box.constraints.txt",
        "report.txt, Box.report.txt"
    })
    void writesTheFilesThatAreExpected(String file, String golden, @TempDir Path folder) throws IOException {
        assertThat(CustomResources.generate(inputs(boxes()), Settings.in("crd"), folder.resolve("out")))
                .isTrue();
        String text = Files.readString(folder.resolve("out").resolve(file));
        if ("update".equals(System.getProperty("gantry.golden"))) {
            Files.writeString(RESOURCES.resolve(golden), text);
        }

        assertThat(text).isEqualTo(Files.readString(RESOURCES.resolve(golden)));
    }

    @Test
    void changesNothingWhereADefinitionIsWrong(@TempDir Path folder) throws IOException {
        Path out = folder.resolve("out");
        assertThat(CustomResources.generate(inputs(boxes()), Settings.in("crd"), out))
                .isTrue();
        String wrong = boxes().replace("type: integer", "type: strange");

        assertThatThrownBy(() -> CustomResources.generate(inputs(wrong), Settings.in("crd"), out))
                .isInstanceOf(SchemaException.class)
                .hasMessage("boxes.yaml:1: example.com/v1/Box: Box.spec.weight: The type \"strange\" is none of a"
                        + " schema's.");
        assertThat(CustomResources.generate(inputs(boxes()), Settings.in("crd"), out))
                .isFalse();
    }

    @Test
    void namesThePathOfAnObjectThatNoClassCanHold(@TempDir Path folder) {
        StringBuilder many = new StringBuilder("{type: object, properties: {");
        for (int i = 0; i < 1_000; i++) {
            many.append("p").append(i).append(": {type: array, items: {type: object}}, ");
        }

        assertThatThrownBy(() -> CustomResources.generate(
                        inputs(boxes().replace("{type: string, format: byte}", many + "}}")),
                        Settings.in("crd"),
                        folder.resolve("out")))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining(
                        "Box.spec.content has 1000 fields, more than a class of Java can have methods for");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void tellsWhereThereIsNoDefinition(@TempDir Path folder) {
        assertThatThrownBy(() -> CustomResources.generate(inputs("a: 1"), Settings.in("crd"), folder.resolve("out")))
                .hasMessage(
                        "There is no CustomResourceDefinition with a version that is served among what was given to the generator.");
    }
}
