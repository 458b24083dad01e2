package dev.gantry.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.kubernetes.KubernetesObject;
import dev.gantry.kubernetes.UntypedObject;
import dev.gantry.kubernetes.apps.V1Deployment;
import dev.gantry.kubernetes.core.V1ConfigMap;
import dev.gantry.kubernetes.core.V1Namespace;
import dev.gantry.kubernetes.core.V1Pod;
import dev.gantry.problem.Problem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadTest {
    private static final String SETTINGS = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: settings\n";

    static Readback read(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return Manifest.read("shop", "shop.yaml", new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> names(String text) {
        return read(text).manifest().objects().stream()
                .map(KubernetesObject::name)
                .toList();
    }

    @Test
    void readsWhatItWrote() throws IOException {
        Manifest shop = Manifest.of("shop", Samples.shop());
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        shop.json(Secrets.SHOWN, json);

        assertThat(read(shop.yaml(Secrets.SHOWN)).manifest()).isEqualTo(shop);
        assertThat(read(json.toString(StandardCharsets.UTF_8)).manifest()).isEqualTo(shop);
    }

    /** As servers decode it; templates leave many an annotation without a value. */
    @Test
    void takesANullAmongStringsForAnEmptyOne() {
        Manifest manifest = read(SETTINGS
                        + "  annotations: {a: }\ndata: {b: null, c: ~}\n---\napiVersion: v1\nkind: Pod\n"
                        + "metadata: {name: p}\nspec: {containers: [{name: x, args: [go, null]}]}\n")
                .manifest();

        V1ConfigMap settings = manifest.get(V1ConfigMap.class, "settings");
        assertThat(settings.data()).isEqualTo(Map.of("b", "", "c", ""));
        assertThat(settings.metadata().orElseThrow().annotations()).isEqualTo(Map.of("a", ""));
        assertThat(manifest.get(V1Pod.class, "p").spec().containers().get(0).args())
                .containsExactly("go", "");
    }

    @Test
    void keepsWhatWasSaidToBeEmptyApartFromWhatWasNot() {
        V1Pod pod = read("apiVersion: v1\nkind: Pod\nmetadata: {name: a, labels: {}}\nspec: {containers: []}\n")
                .manifest()
                .get(V1Pod.class, "a");

        assertThat(pod.toString())
                .isEqualTo(
                        "{\"apiVersion\": \"v1\", \"kind\": \"Pod\", \"metadata\": {\"name\": \"a\", \"labels\": {}},"
                                + " \"spec\": {\"containers\": []}}");
    }

    @Test
    void readsANullAsNothingSaid() {
        assertThat(read(SETTINGS + "  creationTimestamp: null\ndata:\n").manifest())
                .isEqualTo(Manifest.of("shop", List.of(V1ConfigMap.of("settings"))));
    }

    @Test
    void keepsAndTellsFieldsThatTheSchemaDoesNotKnow() {
        Readback read = read("""
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: order}
                spec:
                  replica: {of: [1, null]}
                  selector: {}
                  template: {}
                """);

        assertThat(read.unknown().list()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("field-unknown");
            assertThat(problem.source().orElseThrow()).hasToString("shop.yaml:5:3");
            assertThat(problem.path()).isEqualTo("shop/Deployment/order.spec.replica");
            assertThat(problem.fix()).isEqualTo("Did you mean \"replicas\"?");
        });
        assertThat(read.manifest().get(V1Deployment.class, "order").toString())
                .contains("\"replica\": {\"of\": [1, null]}");
    }

    @Test
    void readsWhatAClusterSaysOfARoute() {
        Readback read = read("""
                apiVersion: gateway.networking.k8s.io/v1
                kind: HTTPRoute
                metadata: {name: shop}
                spec: {}
                status:
                  parents:
                  - controllerName: acme.com/gateways
                    parentRef: {name: public}
                    conditions:
                    - {type: Accepted, status: "True", reason: Accepted, message: "", lastTransitionTime: "2026-01-01T00:00:00Z"}
                """);

        assertThat(read.unknown().list()).isEmpty();
        assertThat(read.manifest().yaml(Secrets.SHOWN)).contains("type: Accepted");
    }

    @Test
    void readsKindsThatHaveNoClassAsTrees() {
        String tree =
                "apiVersion: a.io/v1\nkind: Widget\nmetadata: {name: w, labels: {a: b}}\nspec: {size: 3, on: [yes]}\n";
        UntypedObject expected = UntypedObject.of(
                        "a.io/v1", "Widget", "w", Map.of("spec", Map.of("size", 3, "true", List.of(true))))
                .label("a", "b");

        assertThat(read(tree).manifest().objects()).containsExactly(expected);
        assertThat(read(tree).unknown().list()).isEmpty();
    }

    @Test
    void readsListsOfAnyKindAndOfOne() {
        assertThat(names("apiVersion: v1\nkind: List\nitems:\n- " + SETTINGS.replace("\n", "\n  ")))
                .containsExactly("settings");
        assertThat(names("""
                        apiVersion: v1
                        kind: ConfigMapList
                        metadata: {resourceVersion: '1'}
                        items: [{metadata: {name: a}}, {apiVersion: v1, kind: ConfigMap, metadata: {name: b}}]
                        """)).containsExactly("a", "b");
        assertThat(names("apiVersion: a.io/v1\nkind: WidgetList\nitems: [{metadata: {name: w}}]\n"))
                .containsExactly("w");
        assertThat(names("apiVersion: v1\nkind: List\nitems:\n")).isEmpty();
        assertThat(names("apiVersion: a.io/v1\nkind: AllowList\nmetadata: {name: l}\nspec: {}\n"))
                .containsExactly("l");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "---\n---\n# nothing\n---\n" + SETTINGS + "---\n# the end\n",
                "\uFEFF" + SETTINGS,
                "\uFEFF" + SETTINGS + "--- # of another file\r\n\uFEFF" + SETTINGS,
                SETTINGS + "...\n",
                "null\n---\n" + SETTINGS,
                "%YAML 1.1\n---\n" + SETTINGS,
                "apiVersion: v1\t# tab\nkind: ConfigMap \t\nmetadata:\n  name: settings\n",
                "apiVersion: v1\r\nkind: ConfigMap\r\nmetadata:\r\n  name: settings\r\n---\r\n",
                "{apiVersion: v1, kind: ConfigMap, metadata: {name: settings}}",
                "{\"apiVersion\": \"v1\", \"kind\": \"ConfigMap\",\n\t\"metadata\": {\"name\": \"settings\"}}",
                SETTINGS + "---\n" + SETTINGS
            })
    void readsTheSameObject(String text) {
        assertThat(read(text).manifest()).isEqualTo(Manifest.of("shop", List.of(V1ConfigMap.of("settings"))));
    }

    @Test
    void readsNothingFromATextOfNothing() {
        assertThat(names("")).isEmpty();
        assertThat(names("# a comment\n")).isEmpty();
        assertThat(names("---\n---\n")).isEmpty();
    }

    @Test
    void readsSeveralObjectsOfJson() {
        String json = "{\"apiVersion\":\"v1\",\"kind\":\"Namespace\",\"metadata\":{\"name\":\"%s\"}}";

        assertThat(names(json.formatted("a") + "\n" + json.formatted("b"))).containsExactly("a", "b");
    }

    @Test
    void readsAnchorsAndMergeKeys() {
        String text = """
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: settings, labels: &labels {app: a, tier: b}, annotations: *labels}
                data:
                  <<: [{p: first, q: first}, {q: second, r: second}]
                  r: own
                  '<<': a name
                """;

        assertThat(read(text).manifest().get(V1ConfigMap.class, "settings"))
                .isEqualTo(V1ConfigMap.of("settings")
                        .data(Map.of("p", "first", "q", "first", "r", "own", "<<", "a name"))
                        .metadata(m -> m.labels(Map.of("app", "a", "tier", "b"))
                                .annotations(Map.of("app", "a", "tier", "b"))));
    }

    @Test
    void readsFilesAndFolders(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("one.txt"), SETTINGS);
        Path inside = Files.createDirectory(folder.resolve("inside"));
        Manifest.of("shop", List.of(V1Namespace.of("a"))).writeFile(inside.resolve("a.yml"), Secrets.SHOWN);
        Manifest.of("shop", List.of(V1Namespace.of("b"))).writeFile(inside.resolve("b.yaml"), Secrets.SHOWN);
        Files.writeString(inside.resolve("README.md"), "nothing");

        assertThat(Manifest.read("shop", file, inside).manifest().objects())
                .containsExactlyInAnyOrder(V1Namespace.of("a"), V1Namespace.of("b"), V1ConfigMap.of("settings"));
    }

    @Test
    void neverTellsWhatASecretHolds() {
        String text = """
                apiVersion: v1
                kind: Secret
                metadata: {name: db}
                stringData: {pin: 4711}
                data: {password: hunter2hunter}
                """;

        assertThat(ReadErrorTest.problems(text))
                .extracting(Problem::code)
                .containsExactly("base64-invalid", "type-wrong");
        assertThat(ReadErrorTest.problems(text).toString()).doesNotContain("4711", "hunter2");
    }
}
