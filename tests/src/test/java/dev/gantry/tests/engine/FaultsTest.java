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
        Random random = new Random(deed.name().hashCode());
        for (int i = 0; i < SAMPLE; i++) {
            Fault fault = any(random, Fault.values());
            int at = 1 + random.nextInt(REQUESTS);
            Ordeal.Sequel sequel = any(random, Ordeal.Sequel.values());
            Ordeal.Verdict verdict = new Ordeal(deed, fault, at, sequel).run();
            assertThat(verdict.broken()).as(verdict.name()).isEmpty();
        }
    }

    private static <T> T any(Random random, T[] all) {
        return all[random.nextInt(all.length)];
    }
}
