package dev.gantry.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GantryExceptionTest {
    @Test
    void carriesACodeForPrograms() {
        assertThat(new GantryException("name-invalid", "…").code()).isEqualTo("name-invalid");
    }
}
