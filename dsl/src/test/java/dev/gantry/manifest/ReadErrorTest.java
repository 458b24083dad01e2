package dev.gantry.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.gantry.problem.Problem;
import dev.gantry.problem.ProblemsException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every mistake has a code and the place where it stands. */
class ReadErrorTest {
    private static final String HEAD = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n";
    private static final String POD = "apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n";
    private static final String CRD = "apiVersion: a.io/v1\nkind: Widget\nmetadata: {name: a}\n";

    static List<Problem> problems(String text) {
        return catchThrowableOfType(ProblemsException.class, () -> ReadTest.read(text))
                .problems()
                .list();
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of("kind: ConfigMap\nmetadata: {name: a}\n", "api-version-missing", "1:1"),
                Arguments.of("---\napiVersion: v1\nmetadata: {name: a}\n", "kind-missing", "2:1"),
                Arguments.of("apiVersion: v1\nkind: 3\nmetadata: {name: a}\n", "kind-missing", "2:7"),
                Arguments.of("apiVersion: v1\nkind: ConfigMap\n", "name-missing", "1:1"),
                Arguments.of("apiVersion: v1\nkind: ConfigMap\nmetadata: {labels: {}}\n", "name-missing", "1:1"),
                Arguments.of("apiVersion: a.io/v1\nkind: Widget\nspec: {}\n", "name-missing", "1:1"),
                Arguments.of(HEAD + "---\nhello\n", "object-missing", "5:1"),
                Arguments.of("- a\n", "object-missing", "1:1"),
                Arguments.of(
                        HEAD + "---\napiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\n",
                        "object-missing",
                        "5:1"),
                Arguments.of("apiVersion: v1\nkind: List\nitems: [3]\n", "object-missing", "3:9"),
                Arguments.of(HEAD + "data: {a: 3}\n", "type-wrong", "4:11"),
                Arguments.of(HEAD + "data: {a: yes}\n", "type-wrong", "4:11"),
                Arguments.of(HEAD + "data: [a]\n", "type-wrong", "4:7"),
                Arguments.of(HEAD + "immutable: 'true'\n", "type-wrong", "4:12"),
                Arguments.of(HEAD + "binaryData: {a: '%'}\n", "base64-invalid", "4:17"),
                Arguments.of(POD + "  containers: {name: a}\n", "type-wrong", "5:15"),
                Arguments.of(POD + "  containers: [a]\n", "type-wrong", "5:16"),
                Arguments.of(POD + "  containers: [null]\n", "type-wrong", "5:16"),
                Arguments.of(POD + "  priority: 1.5\n", "type-wrong", "5:13"),
                Arguments.of(POD + "  priority: 3000000000\n", "type-wrong", "5:13"),
                Arguments.of(
                        POD + "  containers:\n  - resources: {limits: {cpu: 1 core}}\n", "quantity-invalid", "6:31"),
                Arguments.of(POD + "  containers: [{livenessProbe: {httpGet: {port: []}}}]\n", "type-wrong", "5:49"),
                Arguments.of(HEAD.replace("{name: a}", "{name: a, creationTimestamp: now}"), "time-invalid", "3:40"),
                Arguments.of(HEAD + "---\n" + HEAD + "data: {a: b}\n", "object-duplicate", "5:1"),
                Arguments.of(HEAD + "data:\n  a: x\n  b: y\n  a: z\n", "key-duplicate", "7:3"),
                Arguments.of("{\"kind\": \"A\",\n \"kind\": \"B\"}", "key-duplicate", "2:2"),
                Arguments.of(CRD + "spec: {? [a] : b}\n", "key-invalid", "4:10"),
                Arguments.of(CRD + "spec: {~: b}\n", "key-invalid", "4:8"),
                Arguments.of(CRD + "spec: .inf\n", "number-invalid", "4:7"),
                Arguments.of("{\"a\": 1e999}", "number-invalid", "1:7"),
                Arguments.of(CRD + "spec: !Ref x\n", "yaml-tag", "4:7"),
                Arguments.of(CRD + "spec: !!int x\n", "yaml-tag", "4:7"),
                Arguments.of(CRD + "spec: *nowhere\n", "yaml-alias", "4:7"),
                Arguments.of(CRD + "spec: &a [*a]\n", "yaml-alias", "4:11"),
                Arguments.of(CRD + "spec: {<<: 3}\n", "yaml-merge", "4:12"),
                Arguments.of(CRD + "spec: {a: b\n", "yaml-invalid", "5:1"),
                Arguments.of(CRD + "spec:\n\ta: b\n", "yaml-invalid", "5:1"),
                Arguments.of(CRD + "spec: a\u0007b\n", "yaml-invalid", "4:8"),
                Arguments.of("{\"a\": [1,\n 2,,]}", "json-invalid", "2:4"),
                Arguments.of(CRD + "spec: " + "[".repeat(600) + "]".repeat(600), "text-too-deep", "4:507"),
                Arguments.of("{\"a\":" + "[".repeat(600) + "]".repeat(600) + "}", "text-too-deep", "1:505"),
                Arguments.of(bomb(), "yaml-aliases", "8:45"),
                Arguments.of(staircase(), "text-too-deep", "54:21"),
                Arguments.of(
                        "apiVersion: v1\nkind: Secret\nmetadata: {name: a}\ndata: {p: <secret 12ab>}\n",
                        "secret-fingerprint",
                        "4:11"));
    }

    @Test
    void saysOfJsonThatIsCutOffNoMoreThanThat() {
        assertThatThrownBy(() -> ReadTest.read("{\"a\": {\"b\": 1"))
                .hasMessageContaining("Unexpected end-of-input")
                .message()
                .doesNotContain("start marker", "Source");
    }

    /** A few lines that stand for ten billion values. */
    private static String bomb() {
        StringBuilder text = new StringBuilder(CRD).append("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 10; i++) {
            String alias = "*a" + (i - 1);
            text.append("a%d: &a%d [%s]\n".formatted(i, i, String.join(", ", Collections.nCopies(10, alias))));
        }
        return text.toString();
    }

    /** Lists that are not deep, each with the one before inside. */
    private static String staircase() {
        StringBuilder text = new StringBuilder(CRD).append("a0: &a0 [").append("[".repeat(8) + "]".repeat(8) + "]\n");
        for (int i = 1; i < 70; i++) {
            text.append("a%d: &a%d [[[[[[[[[[*a%d]]]]]]]]]]\n".formatted(i, i, i - 1));
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"data:\n  {{- toYaml .Values.data | nindent 2 }}\n", "data: {a: {{ .Values.a }} }\n"})
    void tellsATemplateToBeRendered(String template) {
        assertThat(problems(HEAD + template))
                .singleElement()
                .satisfies(problem -> assertThat(problem.fix()).contains("helm template"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void tellsCodeAndPlace(String text, String code, String place) {
        assertThat(problems(text)).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.source().orElseThrow()).hasToString("shop.yaml:" + place);
        });
    }

    @Test
    void tellsValueRuleAndFix() {
        assertThat(problems("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata:\n  port: 8080\n"))
                .singleElement()
                .hasToString("""
                        shop/ConfigMap/a.data.port (shop.yaml:5:9): GAN1018 type-wrong
                          It is the number 8080.
                          It must be a string.
                          Put it in quotes.""");
    }

    @Test
    void tellsAllMistakesOfAllFilesAtOnce(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("a.yaml"), HEAD + "data: {a: 1, b: 2}\n---\nkind: Pod\napiVersion: v1\n");
        Files.writeString(folder.resolve("b.yaml"), "a: [");
        Files.writeString(folder.resolve("c.json"), "{");

        assertThatThrownBy(() -> Manifest.read("shop", folder))
                .isInstanceOfSatisfying(
                        ProblemsException.class,
                        e -> assertThat(e.problems().list())
                                .extracting(Problem::code)
                                .containsExactlyInAnyOrder(
                                        "type-wrong", "type-wrong", "name-missing", "yaml-invalid", "json-invalid"));
    }

    @Test
    void refusesWhatIsNoUtf8() {
        byte[] latin = (HEAD + "data: {a: M\u00fcnchen}\n").getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> Manifest.read("shop", "latin.yaml", new ByteArrayInputStream(latin)))
                .hasMessageContaining("text-not-utf8")
                .hasMessageContaining("latin.yaml:4:12");
    }

    @Test
    void refusesATextWithoutEnd() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return ' ';
            }

            @Override
            public int read(byte[] bytes, int from, int length) {
                Arrays.fill(bytes, from, from + length, (byte) ' ');
                return length;
            }
        };

        assertThatThrownBy(() -> Manifest.read("shop", "endless", endless)).hasMessageContaining("text-too-large");
    }

    @Test
    void saysOfAGeneratedNameWhyItIsNone(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("run.yaml"), "apiVersion: batch/v1\nkind: Job\nmetadata: {generateName: run-}\n");

        assertThatThrownBy(() -> Manifest.read("shop", file))
                .hasMessageContaining("has a metadata.generateName and no name")
                .hasMessageContaining("each apply would make another");
    }

    @Test
    void refusesAFileThatIsNotThere(@TempDir Path folder) {
        assertThatThrownBy(() -> Manifest.read("shop", folder.resolve("none.yaml")))
                .hasMessageContaining("none.yaml cannot be read: it does not exist");
    }
}
