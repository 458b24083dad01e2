package dev.gantry.tests.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.gantry.codegen.crd.Settings;
import dev.gantry.codegen.emit.CustomResources;
import dev.gantry.codegen.emit.Inputs;
import dev.gantry.codegen.schema.SchemaException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that ask for more than a machine has, or for places that are none of the generator's. */
class HostileTextsTest {
    @TempDir
    private Path folder;

    /** A definition whose spec is what is given, as YAML in flow style. */
    private static String definition(String group, String kind, String version, String spec) {
        return """
                apiVersion: apiextensions.k8s.io/v1
                kind: CustomResourceDefinition
                metadata: {name: x}
                spec:
                  group: %s
                  scope: Namespaced
                  names: {kind: %s, plural: kettles}
                  versions:
                  - name: %s
                    served: true
                    storage: true
                    schema: {openAPIV3Schema: {type: object, properties: {spec: %s}}}
                """.formatted(group, kind, version, spec);
    }

    private static String definition(String spec) {
        return definition("example.com", "Kettle", "v1", spec);
    }

    private Path out() {
        return folder.resolve("out");
    }

    private void generate(String text) throws IOException {
        Inputs inputs = Inputs.none().with("hostile.yaml", text.getBytes(StandardCharsets.UTF_8));
        CustomResources.generate(inputs, Settings.in("hostile"), out());
    }

    private String refusal(String text) {
        SchemaException refused = catchThrowableOfType(SchemaException.class, () -> generate(text));
        assertThat(refused).isNotNull();
        assertThat(Files.exists(out())).isFalse();
        return Objects.requireNonNull(refused.getMessage());
    }

    private Map<String, byte[]> compiled() throws IOException {
        return Compiled.classes(List.of(out().resolve(CustomResources.JAVA)));
    }

    @Test
    void aliasesThatMultiplyAreRefused() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 12; i++) {
            bomb.append("a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ", ").repeat(9)));
        }

        assertThat(refusal(bomb.toString())).contains("hostile.yaml:", "aliases");
    }

    @Test
    void anAliasInsideItsOwnAnchorIsRefused() {
        assertThat(refusal(definition("&a {type: object, properties: {again: *a}}")))
                .contains("again", "alias");
    }

    @Test
    void aKeyThatStandsTwiceIsRefused() {
        assertThat(refusal(definition("{type: object, type: string}"))).contains("spec", "type", "twice");
    }

    @Test
    void nestingOfAThousandIsRefusedWithItsPath() {
        String deep = "{type: object, properties: {a: ".repeat(1000) + "{type: string}" + "}}".repeat(1000);

        assertThat(refusal(definition(deep))).contains("properties.a", "deep").hasSizeLessThan(1000);
    }

    @Test
    void nestingThatIsStillReadCompiles() throws IOException {
        String deep = "{type: object, properties: {a: ".repeat(60) + "{type: string}" + "}}".repeat(60);

        generate(definition(deep));

        assertThat(compiled()).hasSizeGreaterThan(60);
    }

    @Test
    void fiveThousandPropertiesBecomeAClassOrOneError() throws IOException {
        StringBuilder fields = new StringBuilder();
        for (int i = 0; i < 5000; i++) {
            fields.append(i == 0 ? "" : ", ").append("field").append(i).append(": {type: string}");
        }
        String text = definition("{type: object, properties: {" + fields + "}}");
        try {
            generate(text);
        } catch (SchemaException e) {
            assertThat(e).hasMessageContaining("spec").hasMessageContaining("5000");
            assertThat(Files.exists(out())).isFalse();
            return;
        }
        assertThat(compiled()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{type: string, description: %s}",
                "{type: string, default: %s}",
                "{type: string, pattern: %s}",
                "{type: string, enum: [%s]}",
                "{type: object, properties: {? %s : {type: string}}}"
            })
    void aTextOfTwoHundredThousandCharactersBecomesCodeOrOneError(String spec) throws IOException {
        String text = definition("{type: object, properties: {a: " + spec.formatted("x".repeat(200_000)) + "}}");
        try {
            generate(text);
        } catch (SchemaException e) {
            assertThat(e).hasMessageContaining("spec").hasMessageContaining("a");
            assertThat(e.getMessage()).hasSizeLessThan(1000);
            assertThat(Files.exists(out())).isFalse();
            return;
        }
        assertThat(compiled()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc", "..", "/etc", "a/../../b.com", "C:.com", "a%2F..com", "con\\..com"})
    void aGroupLeadsNowhere(String group) {
        assertThat(refusal(definition("'" + group + "'", "Kettle", "v1", "{type: object}")))
                .contains("spec.group");
        assertThat(refusal(definition("example.com", "'" + group + "'", "v1", "{type: object}")))
                .contains("spec.names.kind");
        assertThat(refusal(definition("example.com", "Kettle", "'" + group + "'", "{type: object}")))
                .contains("spec.versions[0].name");
    }

    /** Compiled, it would be a thousand million of instructions. */
    @Test
    void aPatternThatRepeatsRepetitionsIsLeftToTheServer() throws IOException {
        generate(definition("{type: object, properties: {a: {type: string, pattern: '((a{1000}){1000}){1000}'}}}"));

        assertThat(Files.readString(out().resolve(CustomResources.REPORT)))
                .contains("Kettle.spec.a: the pattern ((a{1000}){1000}){1000}");
    }

    @Test
    void aFileOfTwoHundredMegabytesIsNotRead() throws IOException {
        Path file = folder.resolve("large.yaml");
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(200L << 20);
        }

        assertThatThrownBy(() -> Inputs.of(List.of(file)))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("large.yaml")
                .hasMessageContaining("200 MiB");
    }

    @Test
    void aRefusedDefinitionLeavesWhatWasThere() throws IOException {
        generate(definition("{type: object, properties: {a: {type: string}}}"));
        Map<String, String> before = texts();

        assertThatThrownBy(() -> generate(definition("{type: object, type: string}")))
                .isInstanceOf(SchemaException.class);
        assertThatThrownBy(() -> generate(definition("..", "Kettle", "v1", "{type: object}")))
                .isInstanceOf(SchemaException.class);

        assertThat(texts()).isEqualTo(before).isNotEmpty();
    }

    private Map<String, String> texts() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return texts;
    }
}
