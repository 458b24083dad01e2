package dev.gantry.plan;

import static dev.gantry.plan.Trees.tree;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.manifest.Fingerprint;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

class DiffTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'a': 1}                                | {'a': 2}                                | a: 1 → 2",
                "{'a': 1}                                | {}                                      | a: 1 → (removed)",
                "{}                                      | {'a': ''}                               | a: (none) → \"\"",
                "{'a': {'b': 1, 'c': 2}}                 | {'a': {'b': 1, 'c': 3}}                 | a.c: 2 → 3",
                "{'a': {'x.y/z': 1}}                     | {'a': {'x.y/z': 2}}                     | a[\"x.y/z\"]: 1 → 2",
                "{'l': [{'name': 'n', 'v': 1}]}          | {'l': [{'name': 'n', 'v': 2}]}          | l[n].v: 1 → 2",
                "{'l': [{'port': 53, 'protocol': 'TCP', 'v': 1}, {'port': 53, 'protocol': 'UDP'}]} "
                        + "| {'l': [{'port': 53, 'protocol': 'TCP', 'v': 2}, {'port': 53, 'protocol': 'UDP'}]} "
                        + "| l[53/TCP].v: 1 → 2",
                "{'l': [{'name': 'a'}, {'name': 'b'}]}   | {'l': [{'name': 'b'}, {'name': 'a'}]}   | l (order): a, b → b, a",
                "{'l': ['a', 'b']}                       | {'l': ['a', 'c']}                       | l: [\"a\",\"b\"] → [\"a\",\"c\"]",
                "{'l': [{'name': 'a'}]}                  | {'l': [{'name': 'a'}, {'name': 'b'}]}   | l[b]: (none) → {\"name\":\"b\"}",
            })
    void tellsFieldByFieldWhatDiffers(String live, String predicted, String told) {
        assertThat(Diff.between(tree(live), tree(predicted))).singleElement().hasToString(told);
    }

    @Test
    void passesOverStatusAndBookkeeping() {
        assertThat(Diff.between(
                        tree(
                                "{'metadata': {'name': 'a', 'resourceVersion': '1', 'generation': 1, 'managedFields': [1]},"
                                        + " 'status': {'ready': 1}}"),
                        tree(
                                "{'metadata': {'name': 'a', 'resourceVersion': '2', 'generation': 2, 'managedFields': [2]},"
                                        + " 'status': {'ready': 2}}")))
                .isEmpty();
    }

    @Test
    void passesOverTheRevisionThatADeploymentNotes() {
        assertThat(Diff.between(
                        tree("{'metadata': {'annotations': {'deployment.kubernetes.io/revision': '1'}}}"),
                        tree("{'metadata': {}}")))
                .isEmpty();
    }

    @Test
    void showsThatASecretChangesButNotItsValues() {
        var changes = Diff.between(
                tree("{'apiVersion': 'v1', 'kind': 'Secret', 'data': {'same': 'AAAA', 'other': 'QkJC'}}"),
                tree("{'apiVersion': 'v1', 'kind': 'Secret', 'data': {'same': 'AAAA', 'other': 'Q0ND'}}"));

        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.path()).isEqualTo("data.other");
            assertThat(change.toString())
                    .matches("data.other: <secret [0-9a-f]{4}> → <secret [0-9a-f]{4}>")
                    .doesNotContain("QkJC", "Q0ND");
        });
    }

    @Test
    void showsAChangeOfASecretAlsoWhereTheFingerprintsAreAlike() {
        String value = base64("0");
        String alike = IntStream.iterate(1, i -> i + 1)
                .mapToObj(Integer::toString)
                .filter(other ->
                        Fingerprint.of("db", "key", bytes(other)).equals(Fingerprint.of("db", "key", bytes("0"))))
                .map(DiffTest::base64)
                .findFirst()
                .orElseThrow();

        List<FieldChange> changes = Diff.between(secret(value), secret(alike));

        assertThat(changes).singleElement().asString().matches("data.key: (<secret [0-9a-f]{4}>) → \\1 \\(another\\)");
    }

    private static ObjectNode secret(String value) {
        return tree(
                "{'apiVersion': 'v1', 'kind': 'Secret', 'metadata': {'name': 'db'}, 'data': {'key': '" + value + "'}}");
    }

    private static String base64(String value) {
        return Base64.getEncoder().encodeToString(bytes(value));
    }

    private static byte[] bytes(String value) {
        return value.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void hidesTheCopyOfASecretThatKubectlKeeps() {
        assertThat(Diff.between(
                                tree("{'apiVersion': 'v1', 'kind': 'Secret', 'metadata': {'annotations':"
                                        + " {'kubectl.kubernetes.io/last-applied-configuration': 'swordfish'}}}"),
                                tree("{'apiVersion': 'v1', 'kind': 'Secret', 'metadata': {}}"))
                        .toString())
                .contains("annotations")
                .doesNotContain("swordfish");
    }
}
