package dev.gantry.embedded.controller;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.manifest.ObjectRef;
import org.junit.jupiter.api.Test;

class QuotaControllerTest {
    private static final ObjectRef QUOTA = ObjectRef.of("v1", "ResourceQuota", "default", "q");

    private final FakeClient cluster = new FakeClient(new QuotaController());

    @Test
    void aQuotaTellsWhatItAllowsAndWhatIsUsed() {
        cluster.put("{apiVersion: v1, kind: ResourceQuota, metadata: {name: q}, "
                + "spec: {hard: {pods: '3', requests.cpu: '1', count/secrets: '5'}}}");
        cluster.put("{apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {containers: "
                + "[{name: c, image: i, resources: {requests: {cpu: 250m}}}]}}");
        cluster.put("{apiVersion: v1, kind: Secret, metadata: {name: s}}");
        assertThat(cluster.now(QUOTA).status().path("hard"))
                .isEqualTo(cluster.now(QUOTA).spec().path("hard"));
        assertThat(used("pods")).isEqualTo("1");
        assertThat(used("requests.cpu")).isEqualTo("250m");
        assertThat(used("count/secrets")).isEqualTo("1");
        cluster.report(ObjectRef.of("v1", "Pod", "default", "a"), status -> status.put("phase", "Succeeded"));
        assertThat(used("pods")).isEqualTo("0");
        assertThat(used("requests.cpu")).isEqualTo("0");
    }

    private String used(String name) {
        return cluster.now(QUOTA).status().path("used").path(name).asString("");
    }
}
