package dev.gantry.codegen.emit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.palantir.javapoet.JavaFile;
import dev.gantry.codegen.schema.CatalogReader;
import dev.gantry.codegen.schema.SchemaException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class GeneratorTest {
    private static final Path GOLDEN = Path.of("src/test/resources/dev/gantry/codegen/emit");

    private static byte[] schema(UnaryOperator<String> change) {
        String text = new String(CatalogReader.pinned(), StandardCharsets.UTF_8);
        String changed = change.apply(text);
        return changed.getBytes(StandardCharsets.UTF_8);
    }

    private static String generated(String simpleName, byte[] schema) {
        return Generator.files(CatalogReader.read(schema)).stream()
                .filter(file -> file.typeSpec().name().equals(simpleName))
                .map(JavaFile::toString)
                .findFirst()
                .orElseThrow();
    }

    /** Set the system property gantry.golden to update to write the files anew. */
    @ParameterizedTest
    @ValueSource(strings = {"V1HostAlias", "V1PriorityClass"})
    void writesTheClassThatIsExpected(String simpleName) throws IOException {
        Path golden = GOLDEN.resolve(simpleName + ".java.txt");
        String text = generated(simpleName, CatalogReader.pinned());
        if ("update".equals(System.getProperty("gantry.golden"))) {
            Files.writeString(golden, text);
        }

        assertThat(text).isEqualTo(Files.readString(golden));
    }

    @Test
    void changesNothingWhereNothingChanged(@TempDir Path folder) throws IOException {
        byte[] schema = CatalogReader.pinned();
        assertThat(Generator.generate(schema, folder)).isTrue();
        Path file = folder.resolve("dev/gantry/kubernetes/core/V1HostAlias.java");
        Files.setLastModifiedTime(file, FileTime.fromMillis(0));

        assertThat(Generator.generate(schema, folder)).isFalse();
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(FileTime.fromMillis(0));
    }

    @Test
    void touchesOnlyTheFilesThatDiffer(@TempDir Path folder) throws IOException {
        assertThat(Generator.generate(CatalogReader.pinned(), folder)).isTrue();
        Path same = folder.resolve("dev/gantry/kubernetes/core/V1HostAlias.java");
        Path changed = folder.resolve("dev/gantry/kubernetes/core/V1KeyToPath.java");
        Path stale = folder.resolve("dev/gantry/kubernetes/core/V1Gone.java");
        for (Path file : List.of(same, changed)) {
            Files.setLastModifiedTime(file, FileTime.fromMillis(0));
        }
        Files.writeString(stale, "no longer made");

        byte[] other = schema(text -> replaced(text, "KeyToPath", "\"mode\":{", "\"mode\":{\"default\":1,"));
        assertThat(Generator.generate(other, folder)).isTrue();

        assertThat(Files.getLastModifiedTime(same)).isEqualTo(FileTime.fromMillis(0));
        assertThat(Files.getLastModifiedTime(changed)).isGreaterThan(FileTime.fromMillis(0));
        assertThat(stale).doesNotExist();
    }

    @Test
    void stopsWhereTheModelHasNoPlaceForAField() {
        byte[] schema = schema(text -> replaced(text, "HostAlias", "\"ip\":{", "\"ipOfTheFuture\":{"));

        assertThatThrownBy(() -> Generator.files(CatalogReader.read(schema)))
                .isInstanceOf(SchemaException.class)
                .hasMessage("The schema's field Pod.spec.hostAliases[].ipOfTheFuture has no place in the model class"
                        + " io.fabric8.kubernetes.api.model.HostAlias.");
    }

    @Test
    void stopsWhereTheModelHoldsAnotherType() {
        byte[] schema = schema(text -> replaced(
                text, "HostAlias", "\"ip\":{\"default\":\"\",\"type\":\"string\"", "\"ip\":{\"type\":\"boolean\""));

        assertThatThrownBy(() -> Generator.files(CatalogReader.read(schema)))
                .isInstanceOf(SchemaException.class)
                .hasMessage(
                        "The schema's boolean at Pod.spec.hostAliases[].ip would be java.lang.Boolean, and the model"
                                + " has java.lang.String.");
    }

    @Test
    void stopsWhereAKindHasNoModelClass() {
        byte[] schema = schema(text -> text.replace("\"kind\":\"Lease\"", "\"kind\":\"Tenure\""));

        assertThatThrownBy(() -> Generator.files(CatalogReader.read(schema)))
                .isInstanceOf(SchemaException.class)
                .hasMessageStartingWith("There is no model class for the kind Tenure of coordination.k8s.io/v1");
    }

    @Test
    void takesNoSchemaTextForCode() {
        List<String> hostile = List.of(
                "*/ class Evil {} /*",
                "\\u002a/ class Evil {}",
                "\\u0022; static { System.exit(1); } String x = \\u0022",
                "\"; static { System.exit(1); } String x = \"",
                "$L $S $T $[ $] $$",
                "@deprecated <script>alert(1)</script> {@link Evil}",
                "line\nbreak",
                "\\");
        String values = JsonMapper.shared().writeValueAsString(hostile);
        String all = JsonMapper.shared().writeValueAsString(String.join(" ", hostile));
        byte[] schema = schema(text ->
                replaced(text, "EnvVar", "\"value\":{", "\"value\":{\"default\":" + all + ",\"enum\":" + values + ","));

        ParsedSource source = ParsedSource.of(generated("V1EnvVar", schema));

        assertThat(source.errors()).isEmpty();
        assertThat(source.types()).containsExactly("V1EnvVar", "Value");
        assertThat(source.strings()).containsAll(hostile);
        assertThat(source.initializers()).isZero();
    }

    /** Replaces in the one line of a type. */
    private static String replaced(String text, String type, String old, String changed) {
        int line = text.indexOf("api.core.v1." + type + "\":{");
        int at = text.indexOf(old, line);
        assertThat(line).isPositive();
        assertThat(at).isBetween(line, text.indexOf('\n', line));
        return text.substring(0, at) + changed + text.substring(at + old.length());
    }
}
