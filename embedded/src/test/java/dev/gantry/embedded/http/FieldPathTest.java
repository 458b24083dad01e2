package dev.gantry.embedded.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Columns of definitions find their fields. */
class FieldPathTest {
    private static final JsonNode OBJECT = new JsonMapper().readTree("""
            {"metadata": {"labels": {"app.kubernetes.io/name": "web", "app": "w"}},
             "spec": {"size": 3, "ports": [{"port": 80}, {"port": 443}]},
             "status": {"conditions": [{"type": "Ready", "status": "True"}, {"type": "Synced", "status": "False"}]}}
            """);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ".spec.size | [3]",
                "$.spec.size | [3]",
                ".spec.ports[1].port | [443]",
                ".spec.ports[*].port | [80, 443]",
                ".status.conditions[?(@.type==\"Synced\")].status | [\"False\"]",
                ".metadata.labels.app\\.kubernetes\\.io/name | [\"web\"]",
                ".metadata.labels['app'] | [\"w\"]",
                ".spec.nothing | []",
                ".spec..size | []",
                "spec | []"
            })
    void leadsToFields(String path, String found) {
        assertThat(FieldPath.find(OBJECT, path)).hasToString(found);
    }
}
