package dev.gantry.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gantry.kubernetes.core.V1ResourceRequirements;
import dev.gantry.problem.GantryException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {
    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "+1, 1",
        "-1, -1",
        "1., 1",
        ".5, 0.5",
        "1.5, 1.5",
        "100m, 0.1",
        "1u, 0.000001",
        "1n, 0.000000001",
        "2k, 2000",
        "1M, 1000000",
        "1G, 1e9",
        "1T, 1e12",
        "1P, 1e15",
        "1E, 1e18",
        "1Ki, 1024",
        "512Mi, 536870912",
        "1Gi, 1073741824",
        "1Ti, 1099511627776",
        "1Pi, 1125899906842624",
        "1Ei, 1152921504606846976",
        "1e3, 1000",
        "1E3, 1000",
        "1.5e-3, 0.0015",
        "0, 0",
    })
    void readsWhatKubernetesReads(String text, BigDecimal amount) {
        assertThat(Quantity.of(text).amount()).isEqualByComparingTo(amount);
        assertThat(Quantity.of(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " 1", "1 ", "1 Gi", "12 potatoes", "1K", "1mi", "1ki", "e3", "1e", ".", "1,5", "0x1", "١"})
    void refusesWhatKubernetesRefuses(String text) {
        assertThatThrownBy(() -> Quantity.of(text))
                .isInstanceOf(GantryException.class)
                .hasMessageStartingWith("\"" + text + "\" is not a quantity")
                .extracting("code")
                .isEqualTo("quantity-invalid");
    }

    /** Kubernetes' grammar, as a regular expression. */
    private static final Pattern GRAMMAR =
            Pattern.compile("([+-]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+))(|[numkMGTPE]|[KMGTPE]i|[eE][+-]?[0-9]{1,4})");

    @Property(tries = 5_000)
    void readsWhatTheGrammarReads(@ForAll @Chars({'0', '9', '.', '+', '-', 'e', 'E', 'i', 'm', 'K'}) String text) {
        if (GRAMMAR.matcher(text).matches()) {
            assertThat(Quantity.of(text)).hasToString(text);
        } else {
            assertThatThrownBy(() -> Quantity.of(text)).isInstanceOf(GantryException.class);
        }
    }

    @Test
    void comparesByAmountAndEqualsByText() {
        assertThat(Quantity.of("1000m")).isEqualByComparingTo(Quantity.of("1")).isNotEqualTo(Quantity.of("1"));
        assertThat(Quantity.of("1Gi")).isGreaterThan(Quantity.of("1G"));
    }

    @Property
    void isWrittenThroughFabric8AsItWasSaid(@ForAll @LongRange(min = 0) long number) {
        for (String unit : new String[] {"", "m", "Mi", "k", "e3", "E"}) {
            String text = number + unit;
            var resources = V1ResourceRequirements.of().requests(Map.of("cpu", Quantity.of(text)));

            assertThat(resources.requests()).containsEntry("cpu", Quantity.of(text));
            assertThat(TreeWriter.tree(resources).at("/requests/cpu").asString())
                    .isEqualTo(text);
        }
    }
}
