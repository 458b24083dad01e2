package dev.gantry.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gantry.problem.GantryException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UntypedObjectTest {
    private static final String VERSION = "monitoring.coreos.com/v1";

    private static UntypedObject monitor(Map<String, ?> tree) {
        return UntypedObject.of(VERSION, "ServiceMonitor", "orders", tree);
    }

    @Test
    void isWrittenWithItsIdentityFirst() {
        UntypedObject monitor = monitor(Map.of("spec", Map.of("port", 8080, "a", List.of(true, 1.5))))
                .label("app", "o");

        assertThat(monitor)
                .hasToString("{\"apiVersion\": \"monitoring.coreos.com/v1\", \"kind\": \"ServiceMonitor\","
                        + " \"metadata\": {\"name\": \"orders\", \"labels\": {\"app\": \"o\"}},"
                        + " \"spec\": {\"a\": [true, 1.5], \"port\": 8080}}");
    }

    @Test
    void takesMetadataAndARepeatedIdentityFromTheTree() {
        UntypedObject monitor = monitor(Map.of(
                "apiVersion",
                VERSION,
                "kind",
                "ServiceMonitor",
                "metadata",
                Map.of("name", "orders", "namespace", "shop", "labels", Map.of("a", "b"))));

        assertThat(monitor.namespace()).contains("shop");
        assertThat(monitor)
                .isEqualTo(monitor(Map.of()).metadata(m -> m.namespace("shop")).label("a", "b"));
        assertThat(monitor.tree()).isEmpty();
    }

    @Test
    void refusesATreeThatSaysAnotherIdentity() {
        assertThatThrownBy(() -> monitor(Map.of("kind", "PodMonitor")))
                .isInstanceOf(GantryException.class)
                .hasMessageContaining("says kind PodMonitor");
        assertThatThrownBy(() -> monitor(Map.of("metadata", Map.of("name", "other"))))
                .isInstanceOf(GantryException.class)
                .hasMessageContaining("says metadata.name other");
    }

    @Test
    void refusesWhatIsNoJson() {
        assertThatThrownBy(() -> monitor(Map.of("spec", List.of(1, new Object()))))
                .isInstanceOf(GantryException.class)
                .hasMessageStartingWith(".spec[1] is a java.lang.Object, which JSON cannot hold");
        assertThatThrownBy(() -> monitor(Map.of("spec", Double.NaN)))
                .isInstanceOf(GantryException.class)
                .hasMessageContaining("not finite");
        assertThatThrownBy(() -> monitor(Map.of("spec", Map.of(1, 2))))
                .isInstanceOf(GantryException.class)
                .hasMessageContaining("an object with the key 1");
    }

    @Test
    void refusesATreeThatHoldsItself() {
        List<Object> circle = new ArrayList<>();
        circle.add(circle);

        assertThatThrownBy(() -> monitor(Map.of("spec", circle)))
                .isInstanceOf(GantryException.class)
                .hasMessageContaining("nested more than 500 deep");
    }

    @Test
    void keepsNoPartOfTheTreeThatWasGiven() {
        Map<String, Object> tree = new HashMap<>(Map.of("spec", new HashMap<>(Map.of("a", 1))));
        UntypedObject monitor = monitor(tree);

        tree.put("more", 1);

        assertThat(monitor).isEqualTo(monitor(Map.of("spec", Map.of("a", 1))));
    }

    @Test
    void knowsTheScopeOfKindsThatHaveAClass() {
        assertThat(UntypedObject.of("v1", "Namespace", "n", Map.of()).scope()).isEqualTo(Scope.CLUSTER);
        assertThat(monitor(Map.of()).scope()).isEqualTo(Scope.UNKNOWN);
    }

    @Test
    void givesAFabric8ObjectOfTheCallersOwn() {
        UntypedObject monitor = monitor(Map.of("spec", Map.of("a", 1)));

        monitor.model().getMetadata().setName("spoiled");

        assertThat(monitor.name()).isEqualTo("orders");
        assertThat(monitor.model().getKind()).isEqualTo("ServiceMonitor");
    }

    @Test
    void aTreeThatHoldsItselfIsRefusedInAFewWords() {
        Map<String, Object> tree = new HashMap<>();
        tree.put("self", tree);

        assertThatThrownBy(() -> monitor(tree))
                .isInstanceOf(GantryException.class)
                .message()
                .startsWith(".self.self")
                .hasSizeLessThan(500);
    }
}
