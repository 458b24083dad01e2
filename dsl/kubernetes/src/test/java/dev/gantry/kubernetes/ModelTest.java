package dev.gantry.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gantry.kubernetes.core.V1ConfigMap;
import dev.gantry.kubernetes.core.V1Pod;
import dev.gantry.kubernetes.core.V1PodSpec;
import dev.gantry.problem.GantryException;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** fabric8's objects go in and come out as copies. */
class ModelTest {
    private static Pod pod() {
        return new PodBuilder()
                .withNewMetadata()
                .withName("p")
                .addToLabels("app", "p")
                .endMetadata()
                .withNewSpec()
                .addNewContainer()
                .withName("c")
                .addToArgs("x")
                .withNewResources()
                .addToRequests("cpu", new Quantity("1"))
                .endResources()
                .endContainer()
                .endSpec()
                .build();
    }

    @Test
    void cannotBeChangedThroughAnObjectThatWasTakenIn() {
        Pod model = pod();
        V1Pod taken = V1Pod.from(model);

        spoil(model);

        assertThat(taken).isEqualTo(V1Pod.from(pod()));
    }

    @Test
    void cannotBeChangedThroughAnObjectThatWasGivenOut() {
        V1Pod taken = V1Pod.from(pod());

        spoil(taken.model());

        assertThat(taken).isEqualTo(V1Pod.from(pod()));
    }

    private static void spoil(Pod model) {
        model.getMetadata().getLabels().put("app", "spoiled");
        model.getSpec().setHostname("spoiled");
        var container = model.getSpec().getContainers().get(0);
        container.setName("spoiled");
        container.getArgs().add("spoiled");
        container.getResources().getRequests().values().forEach(cpu -> cpu.setAmount("100"));
        model.getSpec().getContainers().clear();
    }

    @Test
    void refusesAnObjectOfAnotherVersion() {
        Pod model = pod();
        model.setApiVersion("v2");

        assertThatThrownBy(() -> V1Pod.from(model))
                .isInstanceOf(GantryException.class)
                .hasMessage("The object that was taken in says apiVersion \"v2\"; this type is for \"v1\".");
    }

    @Test
    void refusesAnObjectWithoutAName() {
        assertThatThrownBy(() -> V1Pod.from(new Pod()))
                .isInstanceOf(GantryException.class)
                .hasMessageContaining("has no metadata");
    }

    @Test
    void saysWhichRequiredFieldIsMissing() {
        Pod model = pod();
        model.setSpec(null);

        assertThatThrownBy(V1Pod.from(model)::spec)
                .isInstanceOf(GantryException.class)
                .hasMessageContaining("Pod.spec");
    }

    @Test
    void writesMapsInTheOrderOfTheirKeys() {
        var model = new ConfigMapBuilder()
                .withNewMetadata()
                .withName("c")
                .endMetadata()
                .addToData("b", "2")
                .addToData("a", "1")
                .build();

        assertThat(V1ConfigMap.from(model).data().keySet()).containsExactly("a", "b");
        assertThat(V1ConfigMap.of("c")
                        .data(Map.of("z", "1", "y", "2", "x", "3", "w", "4"))
                        .data()
                        .keySet())
                .containsExactly("w", "x", "y", "z");
    }

    @Test
    void givesWhatFabric8WouldHaveMade() {
        V1Pod pod = V1Pod.of("p", V1PodSpec.of(List.of())).label("app", "p");

        assertThat(pod.model().getKind()).isEqualTo("Pod");
        assertThat(pod.model().getMetadata().getLabels()).containsEntry("app", "p");
    }
}
