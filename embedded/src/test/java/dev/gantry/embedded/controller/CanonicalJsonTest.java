package dev.gantry.embedded.controller;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class CanonicalJsonTest {
    @Test
    void theOrderOfFieldsAndTheSizeOfNumbersDoNotMatter() {
        ObjectNode one = JsonNodeFactory.instance.objectNode();
        one.put("b", 1).putArray("a").add("x").add(true).addNull();
        one.putObject("c").put("z", 1).put("y", "q\"uote");
        ObjectNode other = JsonNodeFactory.instance.objectNode();
        other.putObject("c").put("y", "q\"uote").put("z", 1L);
        other.putArray("a").add("x").add(true).addNull();
        other.put("b", 1L);
        assertThat(CanonicalJson.of(one))
                .isEqualTo("{\"a\":[\"x\",true,null],\"b\":1,\"c\":{\"y\":\"q\\\"uote\",\"z\":1}}")
                .isEqualTo(CanonicalJson.of(other));
    }

    @Test
    void theHashIsThatOfKubernetes() {
        assertThat(CanonicalJson.hash("{\"spec\":{\"template\":{\"$patch\":\"replace\"}}}0"))
                .isEqualTo("589f85db5b");
    }
}
