package dev.gantry.tests.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A sample of what {@code tests/benchmarks/faults} tries in full. */
class FaultsTest {
    private static final int SAMPLE = 3;
    private static final int REQUESTS = 40;

    @ParameterizedTest
    @EnumSource
    void whateverBefallsAnEngineTheNextGoesOnFromThere(Ordeal.Deed deed) {
        Random random = new Random(deed.ordinal());
        for (int i = 0; i < SAMPLE; i++) {
            Fault fault = Fault.values()[random.nextInt(Fault.values().length)];
            int at = 1 + random.nextInt(REQUESTS);
            Ordeal.Sequel sequel = Ordeal.Sequel.values()[random.nextInt(Ordeal.Sequel.values().length)];
            Ordeal.Verdict verdict = new Ordeal(deed, fault, at, sequel).run();
            assertThat(verdict.broken()).as(verdict.name()).isEmpty();
        }
    }
}
