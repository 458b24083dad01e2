package dev.gantry.codegen.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FieldOrderTest {
    @Test
    void putsFirstWhatReadersLookFor() {
        List<String> fields =
                List.of("status", "volumes", "tty", "env", "name", "spec", "metadata", "image", "kind", "apiVersion");

        assertThat(fields.stream().sorted(FieldOrder.READABLE).toList())
                .containsExactly(
                        "apiVersion", "kind", "metadata", "name", "image", "env", "spec", "tty", "volumes", "status");
    }
}
