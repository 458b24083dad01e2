package dev.gantry.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gantry.kubernetes.core.V1ConfigMap;
import dev.gantry.problem.GantryException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "order",
                "acme/order:1.4.2",
                "--port=8080",
                "-Xmx1g",
                "$(POD_NAME)",
                "http://mysql:3306/a?b=c&d=e#f",
                "jdbc:mysql://mysql:3306/ftgo",
                "10Gi",
                "250m",
                "30s",
                "/healthz",
                "a, b and c",
                "<secret 1f3a>",
                "Jürgen",
                "{{a}}b",
                "no-way",
                "yes!",
                "_x",
                "a#b",
                "1.27.3",
                "8.4.3",
                "10.0.0.1",
                "0.0.0"
            })
    void leavesBareWhatNoReaderTakesForSomethingElse(String text) {
        assertThat(Trees.yamlText(text)).isIn(text + "\n", "\"" + text + "\"\n");
        if (!text.startsWith("{")) {
            assertThat(Trees.yamlText(text)).isEqualTo(text + "\n");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yes",
                "No",
                "on",
                "y",
                "~",
                "null",
                "TRUE",
                "0123",
                "0x1F",
                "1_000",
                "12:30",
                "1e3",
                ".inf",
                "1.4",
                "1..2",
                "1.2.",
                ".1.2",
                "1_0.0.1",
                "1.2.3e5",
                "-1.2.3",
                "<<",
                "=",
                "2001-12-14",
                " a",
                "a ",
                "a: b",
                "a #b",
                "- a",
                "*a",
                "&a",
                "@a",
                "`a",
                "%a",
                "a:",
                "1",
                "-1",
                "+1.5"
            })
    void quotesWhatSomeReaderTakesForSomethingElse(String text) {
        assertThat(Trees.yamlText(text)).isEqualTo("\"" + text + "\"\n");
    }

    @Test
    void laysOutAsKubectlDoes() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("list", List.of(Map.of("a", List.of(1L, 2L)), List.of("x", List.of(), Map.of())));
        tree.put("none", Map.of());
        tree.put("text", "one\n\n  two\n");
        tree.put("open", "one\ntwo");
        tree.put("indented", "  one\ntwo\n");

        assertThat(Trees.yamlText(tree)).isEqualTo("""
                        list:
                        - a:
                          - 1
                          - 2
                        - - x
                          - []
                          - {}
                        none: {}
                        text: |
                          one

                            two
                        open: |-
                          one
                          two
                        indented: |2
                            one
                          two
                        """);
    }

    @Test
    void refusesHalfACharacterWithoutShowingTheText() {
        for (String text : List.of("secret\uD83D", "secret\uDE00", "sec\uD83Dret\n")) {
            V1ConfigMap config = V1ConfigMap.of("a").data(Map.of("motd", text));

            assertThatThrownBy(() -> Trees.yaml(config::writeTo))
                    .isInstanceOf(GantryException.class)
                    .hasMessageContaining("The text of \"motd\" has half of a character (U+D")
                    .hasMessageNotContaining("sec");
            assertThatThrownBy(() -> JsonWriter.bytes(config))
                    .isInstanceOf(GantryException.class)
                    .hasMessageNotContaining("sec");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0.1, 0.1",
        "-0.0, -0.0",
        "1, 1.0",
        "123456789.25, 123456789.25",
        "1e21, 1.0e+21",
        "1e-8, 1.0e-8",
        "2e-3, 0.002",
        "1.7976931348623157E308, 1.7976931348623157e+308",
        "4.9E-324, 5.0e-324",
        "2.2250738585072014E-308, 2.2250738585072014e-308"
    })
    void writesANumberTheSameOnEveryJava(double number, String text) {
        assertThat(Trees.yamlText(number)).isEqualTo(text + "\n");
        assertThat(new String(Trees.json(out -> out.value(number)), StandardCharsets.UTF_8))
                .isEqualTo(text);
    }

    @Property
    void writesNumbersThatAreReadBackExactly(@ForAll double number) {
        assertThat(Double.parseDouble(Decimal.text(number))).isEqualTo(number);
    }

    @Test
    void refusesNumbersThatAreNone() {
        assertThatThrownBy(() -> Trees.yaml(out -> out.value(Double.NaN))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Trees.json(out -> out.value(Double.POSITIVE_INFINITY)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void writesMoreThanItsBufferHolds() {
        String text = "äöü😀abc".repeat(10_000);

        assertThat(Trees.yamlText(List.of(text, text))).isEqualTo("- " + text + "\n- " + text + "\n");
    }

    @Test
    void goesAsDeepAsATreeDoes() {
        Object tree = "leaf";
        for (int i = 0; i < 200; i++) {
            tree = i % 2 == 0 ? List.of(tree) : Map.of("a", tree);
        }

        assertThat(Trees.yamlText(tree)).contains("leaf").hasLineCount(101);
    }
}
