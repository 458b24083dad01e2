package dev.gantry.embedded.controller;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.embedded.object.Stored;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class PodTemplatesTest {
    private final TestClient client = new TestClient();
    private final Stored owner = client.apply("""
            apiVersion: apps/v1
            kind: ReplicaSet
            metadata: {name: web}
            spec:
              template:
                metadata: {labels: {app: web}, annotations: {a: b}, finalizers: [c/d], name: ignored}
                spec: {containers: [{name: main}]}
            """);

    @Test
    void aPodHasWhatItsTemplateHasAndNoName() {
        ObjectNode pod = PodTemplates.pod(owner, owner.spec().path("template"));
        assertThat(pod)
                .hasToString("{\"apiVersion\":\"v1\",\"kind\":\"Pod\",\"metadata\":{\"generateName\":\"web-\","
                        + "\"namespace\":\"default\",\"labels\":{\"app\":\"web\"},\"annotations\":{\"a\":\"b\"},"
                        + "\"finalizers\":[\"c/d\"]},\"spec\":{\"containers\":[{\"name\":\"main\"}]}}");
    }

    @Test
    void toChangeAPodDoesNotChangeItsTemplate() {
        PodTemplates.pod(owner, owner.spec().path("template"))
                .withObjectProperty("metadata")
                .withObjectProperty("labels")
                .put("more", "x");
        assertThat(owner.spec().at("/template/metadata/labels").size()).isEqualTo(1);
    }

    @Test
    void aGeneratedNameIsNotTooLong() {
        assertThat(PodTemplates.generatedName("web-", client)).isEqualTo("web-00001");
        assertThat(PodTemplates.generatedName("w".repeat(80), client)).hasSize(63);
    }
}
