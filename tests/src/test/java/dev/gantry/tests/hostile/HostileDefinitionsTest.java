package dev.gantry.tests.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sample of what {@code tests/benchmarks/fuzz} runs for minutes. */
class HostileDefinitionsTest {
    private static final int DEFINITIONS = 80;

    @Test
    void becomeWhatTheyDefineOrOneError(@TempDir Path folder) throws Exception {
        Attempt attempt = Attempt.in(folder).of(0, DEFINITIONS);

        assertThat(attempt.generated()).isGreaterThan(DEFINITIONS / 4);
        assertThat(attempt.refusals()).isNotEmpty();
    }
}
