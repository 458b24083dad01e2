package dev.gantry.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class DiagnosisTest {
    static Stream<Arguments> table() {
        return Cases.in("diagnosis");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    void findsWhatAPersonWouldLookFor(JsonNode each) {
        Evidence evidence = new Evidence(
                Cases.list(each.path("replicaSets")),
                Cases.list(each.path("pods")).stream().map(Pod::of).toList(),
                Cases.list(each.path("events")).stream().map(Event::of).toList());
        assertThat(Diagnosis.of(each.path("object"), evidence)
                        .map(DiagnosisTest::told)
                        .orElse("nothing"))
                .isEqualTo(each.path("expect").asString());
    }

    private static String told(Finding it) {
        return it.cause() + " " + it.grace().map(Duration::toString).orElse("never") + ": " + it.reason()
                + it.logs()
                        .map(log -> " | logs of " + log.pod() + "/" + log.container() + (log.previous() ? " -p" : ""))
                        .orElse("");
    }

    @Test
    void isFinalOnceItsGraceIsOver() {
        Finding finding = Finding.of(Cause.QUOTA, "exceeded quota", Duration.ofSeconds(30));
        assertThat(finding.isFinalAfter(Duration.ofSeconds(29))).isFalse();
        assertThat(finding.isFinalAfter(Duration.ofSeconds(30))).isTrue();
        assertThat(Finding.never(Cause.NOT_READY, "").isFinalAfter(Duration.ofDays(1)))
                .isFalse();
    }

    @Test
    void keepsTheLastWordsOfAContainer() {
        Finding finding = Finding.of(Cause.CRASH_LOOP, "crashes", Duration.ZERO).lastLines(List.of("no database"));
        assertThat(finding.lastLines()).containsExactly("no database");
    }
}
