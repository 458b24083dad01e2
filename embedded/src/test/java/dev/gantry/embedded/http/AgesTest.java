package dev.gantry.embedded.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ages are as kubectl shows them. */
class AgesTest {
    @ParameterizedTest
    @CsvSource({
        "PT0S, 0s", "PT119S, 119s", "PT2M, 2m", "PT9M59S, 9m59s", "PT10M30S, 10m", "PT179M, 179m", "PT3H, 3h",
        "PT7H59M, 7h59m", "PT8H1M, 8h", "PT47H, 47h", "PT48H, 2d", "PT49H, 2d1h", "P7DT23H, 7d23h", "P8DT5H, 8d",
        "P729D, 729d", "P730D, 2y", "P731D, 2y1d", "P2919D, 7y364d", "P2920D, 8y", "P4000D, 10y", "PT-5S, <invalid>"
    })
    void haveTheTwoLargestUnitsAsLongAsBothMatter(String span, String shown) {
        assertThat(Ages.of(Duration.parse(span))).isEqualTo(shown);
    }
}
