package dev.gantry.embedded.controller;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;

class IntOrPercentTest {
    private static JsonNode text(String text) {
        return JsonNodeFactory.instance.stringNode(text);
    }

    @Test
    void aPercentageIsAShareOfTheTotal() {
        assertThat(IntOrPercent.of(text("25%"), 1, 10, true)).isEqualTo(3);
        assertThat(IntOrPercent.of(text("25%"), 1, 10, false)).isEqualTo(2);
        assertThat(IntOrPercent.of(text("50%"), 1, 10, true)).isEqualTo(5);
        assertThat(IntOrPercent.of(text("100%"), 1, 7, false)).isEqualTo(7);
    }

    @Test
    void aNumberIsANumber() {
        assertThat(IntOrPercent.of(JsonNodeFactory.instance.numberNode(4), 1, 10, true))
                .isEqualTo(4);
        assertThat(IntOrPercent.of(text("4"), 1, 10, true)).isEqualTo(4);
        assertThat(IntOrPercent.of(MissingNode.getInstance(), 1, 10, true)).isEqualTo(1);
    }
}
