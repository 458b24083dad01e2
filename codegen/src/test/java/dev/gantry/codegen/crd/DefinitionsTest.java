package dev.gantry.codegen.crd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gantry.codegen.schema.SchemaException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DefinitionsTest {
    private static final String CRD = """
            apiVersion: apiextensions.k8s.io/v1
            kind: CustomResourceDefinition
            metadata: {name: buckets.example.com}
            spec:
              group: example.com
              scope: Namespaced
              names: {kind: Bucket, plural: buckets}
              versions:
              - name: v1
                served: true
                storage: true
                schema: {openAPIV3Schema: {type: object}}
              - name: v2
                served: true
                storage: false
                schema: {openAPIV3Schema: {type: object}}
              - name: v3
                served: false
                storage: false
            """;

    private static List<String> names(String text) {
        Definitions definitions = new Definitions();
        definitions.read("crds.yaml", text.getBytes(StandardCharsets.UTF_8));
        return definitions.kinds().stream().map(CustomKind::name).toList();
    }

    private static void refused(String text, String... told) {
        assertThatThrownBy(() -> names(text))
                .isInstanceOf(SchemaException.class)
                .hasMessageContainingAll(told);
    }

    @Test
    void readsEachServedVersionAndPassesOverWhatIsNoDefinition() {
        String other = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: x}\n---\n---\n";

        assertThat(names(other + CRD)).containsExactly("example.com/v1/Bucket", "example.com/v2/Bucket");
    }

    @Test
    void readsListsAsKubectlWritesThem() {
        String list = """
                {"apiVersion": "v1", "kind": "List", "items": [
                  {"apiVersion": "apiextensions.k8s.io/v1", "kind": "CustomResourceDefinition",
                   "spec": {"group": "a.io", "scope": "Cluster", "names": {"kind": "A", "plural": "as"},
                            "versions": [{"name": "v1", "served": true,
                                          "schema": {"openAPIV3Schema": {"type": "object"}}}]}}]}
                """;

        assertThat(names(list)).containsExactly("a.io/v1/A");
    }

    @Test
    void takesTheSameDefinitionTwiceAndRefusesTwoThatDiffer() {
        assertThat(names(CRD + "---\n" + CRD)).hasSize(2);

        refused(
                CRD + "---\n" + CRD.replace("{type: object}", "{type: object, properties: {a: {type: string}}}"),
                "crds.yaml:21",
                "crds.yaml:1",
                "example.com/v1/Bucket");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc", "a/b", "Example.com", "a..b", "a b", "\"a\\nb\"", "\"\"", "new;", "-a.io"})
    void letsNoGroupLeadOutOfItsFolder(String group) {
        refused(CRD.replace("group: example.com", "group: " + group), "crds.yaml:1", "spec.group");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../Bucket", "Bucket;", "Bu cket", "1Bucket", "\"B\\u202e\"", "[Bucket]"})
    void letsNoKindLeadOutOfItsFolder(String kind) {
        refused(CRD.replace("kind: Bucket", "kind: " + kind), "crds.yaml:1", "spec.names.kind");
    }

    @Test
    void namesTheLineOfAKeyThatStandsTwice() {
        refused(
                CRD.replace("  scope: Namespaced\n", "  scope: Namespaced\n  scope: Cluster\n"),
                "crds.yaml:7",
                "spec.scope",
                "twice");
        refused("{\"a\": 1, \"a\": 2}", "crds.yaml:1", "uplicate");
    }

    @Test
    void tellsATemplateThatWasNotRendered() {
        refused("{{- if .Values.crds }}\nkind: CustomResourceDefinition\n{{- end }}\n", ":1: ", "helm template");
        refused("kind: CustomResourceDefinition\nmetadata: {name: {{ .Values.name }}}\n", ":2: ", "helm template");
    }

    @Test
    void stopsAtAliasesThatWouldMakeBillions() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 10; i++) {
            bomb.append("a" + i + ": &a" + i + " [" + ("*a" + (i - 1) + ",").repeat(10) + "]\n");
        }

        refused(bomb.toString(), "crds.yaml:", "aliases of this document repeat more than");
    }

    @Test
    void stopsAtAnAliasInsideItself() {
        refused("a: &a [*a]\n", "crds.yaml:1", "a[0]", "anchor does not end before it");
    }

    @Test
    void namesTheKeysOfATextThatIsTooDeep() {
        refused("{a: ".repeat(1_000) + "1" + "}".repeat(1_000), "crds.yaml:1", "a.a.a.a", "more than 500 deep");
        refused("{\"a\": ".repeat(1_000) + "1" + "}".repeat(1_000), "crds.yaml:1", "a.a.a.a", "depth");
    }

    @Test
    void namesTheSchemaPathThatIsTooDeep() {
        String deep = "{type: object, properties: {a: ".repeat(220) + "{type: string}" + "}}".repeat(220);
        String text = CRD.replace("{openAPIV3Schema: {type: object}}", "{openAPIV3Schema: " + deep + "}");
        Definitions definitions = new Definitions();
        definitions.read("crds.yaml", text.getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> CustomTypes.of(definitions.kinds(), Settings.in("crd")))
                .isInstanceOf(SchemaException.class)
                .hasMessageContainingAll("crds.yaml:1", "Bucket.a.a.a", "nested more than 200 deep");
    }

    @Test
    void readsNoFileThatIsHuge(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("huge.yaml");
        try (RandomAccessFile huge = new RandomAccessFile(file.toFile(), "rw")) {
            huge.setLength(200L << 20);
        }

        assertThatThrownBy(() -> Definitions.bytes(file))
                .isInstanceOf(SchemaException.class)
                .hasMessage(file + ": The file has 200 MiB; definitions are read from files of up to 64 MiB.");
    }

    @Test
    void findsTheFilesOfAFolderInOneOrder(@TempDir Path folder) throws IOException {
        for (String name : List.of("b.yml", "a.yaml", "c.json", "readme.md")) {
            Files.writeString(folder.resolve(name), "");
        }

        assertThat(Definitions.files(folder))
                .containsExactly(folder.resolve("a.yaml"), folder.resolve("b.yml"), folder.resolve("c.json"));
    }

    @Test
    void tellsWhatIsWrongWithADefinition() {
        refused("\tx: [", "crds.yaml:1", "not YAML");
        refused("{{ .Values.crds }}: 1", "crds.yaml:1");
        refused(CRD.replace("scope: Namespaced", "scope: Everywhere"), "spec.scope is \"Everywhere\"");
        refused(CRD.replace("extensions.k8s.io/v1", "extensions.k8s.io/v1beta1"), "v1beta1", "no longer serves");
        refused(CRD.replace("schema: {openAPIV3Schema: {type: object}}", "schema: {}"), "spec.versions[0].schema");
    }
}
