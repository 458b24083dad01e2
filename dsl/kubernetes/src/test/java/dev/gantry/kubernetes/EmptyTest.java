package dev.gantry.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.kubernetes.core.V1ConfigMap;
import dev.gantry.kubernetes.core.V1Container;
import dev.gantry.kubernetes.core.V1EnvVar;
import dev.gantry.kubernetes.core.V1PodSpec;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What was said to be empty, false or zero arrives; what was not said does not. */
class EmptyTest {
    private static String written(KubernetesValue value) {
        return TreeWriter.tree(value).toString();
    }

    @Test
    void writesAnEmptyListThatWasSaid() {
        assertThat(written(V1Container.of("a").args(List.of()))).isEqualTo("{\"name\":\"a\",\"args\":[]}");
        assertThat(written(V1Container.of("a").env(List.of()))).isEqualTo("{\"name\":\"a\",\"env\":[]}");
        assertThat(written(V1PodSpec.of())).isEqualTo("{\"containers\":[]}");
    }

    @Test
    void writesAnEmptyMapThatWasSaid() {
        assertThat(written(V1ConfigMap.of("a").data(Map.of())))
                .isEqualTo("{\"apiVersion\":\"v1\",\"kind\":\"ConfigMap\",\"metadata\":{\"name\":\"a\"},\"data\":{}}");
    }

    @Test
    void writesNothingThatWasNotSaid() {
        assertThat(written(V1Container.of("a"))).isEqualTo("{\"name\":\"a\"}");
        assertThat(written(V1Container.from(new Container()))).isEqualTo("{}");
    }

    @Test
    void addsToAnEmptyListThatWasSaid() {
        assertThat(written(V1Container.of("a").args(List.of()).plusArgs("x")))
                .isEqualTo("{\"name\":\"a\",\"args\":[\"x\"]}");
        assertThat(written(V1Container.of("a").env(List.of()).plusEnv(V1EnvVar.of("X"))))
                .isEqualTo("{\"name\":\"a\",\"env\":[{\"name\":\"X\"}]}");
    }

    @Test
    void addsToAnEmptyMapThatWasSaid() {
        assertThat(V1ConfigMap.of("a").data(Map.of()).plusData("k", "v").data()).containsExactly(Map.entry("k", "v"));
    }

    @Test
    void keepsAnEmptyListThroughAFabric8Object() {
        V1Container container = V1Container.of("a").args(List.of());

        assertThat(V1Container.from(container.model())).isEqualTo(container);
    }

    @Test
    void tellsAnEmptyListFromNone() {
        assertThat(V1Container.of("a").args(List.of())).isNotEqualTo(V1Container.of("a"));
        assertThat(V1Container.of("a").args(List.of()).args())
                .isEqualTo(V1Container.of("a").args());
    }

    @Test
    void writesFalseAndZero() {
        assertThat(written(V1Container.of("a").stdin(false).livenessProbe(probe -> probe.initialDelaySeconds(0))))
                .isEqualTo("{\"name\":\"a\",\"livenessProbe\":{\"initialDelaySeconds\":0},\"stdin\":false}");
    }

    @Test
    void writesFieldsThatTheSchemaDoesNotKnow() {
        Container model = new ContainerBuilder()
                .withName("a")
                .addToAdditionalProperties("fromTheFuture", Map.of("x", 1))
                .build();

        assertThat(written(V1Container.from(model))).isEqualTo("{\"name\":\"a\",\"fromTheFuture\":{\"x\":1}}");
    }
}
