package dev.gantry.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.kubernetes.UntypedObject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Scalars mean what they mean to kubectl 1.37, which was asked: {@code kubectl create --dry-run=client -o json}. */
class YamlTypesTest {
    private static @Nullable Object read(String scalar) {
        UntypedObject object = (UntypedObject)
                ReadTest.read("apiVersion: a.io/v1\nkind: Widget\nmetadata: {name: a}\nspec: " + scalar + "\n")
                        .manifest()
                        .objects()
                        .get(0);
        return object.tree().get("spec");
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "True", "TRUE", "yes", "Yes", "YES", "on", "On", "ON", "y", "Y", "!!bool 'yes'"})
    void isTrue(String text) {
        assertThat(read(text)).isEqualTo(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "False", "FALSE", "no", "No", "NO", "off", "Off", "OFF", "n", "N"})
    void isFalse(String text) {
        assertThat(read(text)).isEqualTo(false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "~", "null", "Null", "NULL", "!!null ''"})
    void isNull(String text) {
        assertThat(read(text)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0, 0",
        "+1, 1",
        "00, 0",
        "0123, 83",
        "+0123, 83",
        "0_7, 7",
        "0o17, 15",
        "0O17, 15",
        "-0o7, -7",
        "0b11, 3",
        "-0b11, -3",
        "0x1F, 31",
        "0X1f, 31",
        "-0x1F, -31",
        "0x1_F, 31",
        "1_000, 1000",
        "1__0, 10",
        "1_, 1",
        "9223372036854775807, 9223372036854775807",
        "-0x8000000000000000, -9223372036854775808",
        "!!int '12', 12"
    })
    void isWhole(String text, long number) {
        assertThat(read(text)).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({
        "1.5, 1.5",
        "1., 1",
        ".5, 0.5",
        "-.5, -0.5",
        "+.5, 0.5",
        "1e3, 1000",
        "1e+3, 1000",
        "1E3, 1000",
        "1e-3, 0.001",
        "08, 8",
        "09, 9",
        "12e03, 12000",
        "1_0.5, 10.5",
        "0.1e1_0, 1e9",
        "9223372036854775808, 9223372036854775808",
        "0xFFFFFFFFFFFFFFFF, 18446744073709551615",
        "123456789012345678901234567890, 1.2345678901234568e29",
        "0777777777777777777777777, 7.777777777777778e23",
        "!!float '1e3', 1000"
    })
    void isDecimal(String text, double number) {
        assertThat(read(text)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yEs",
                "tRue",
                "nUll",
                "_1",
                "12:30",
                "1:2:3",
                "2020-01-01",
                "2020-01-01T00:00:00Z",
                "0b12",
                "0x",
                "0o",
                "0x1.8p1",
                "1.5e400",
                "1e1000",
                "1e",
                ".",
                "+.",
                "=",
                "1.2.3",
                "10m",
                "٣"
            })
    void isAString(String text) {
        assertThat(read(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"'''123''', 123", "'\"yes\"', yes", "!!str 123, 123", "! 12, 12", "!!binary aGVsbG8=, hello"})
    void isAStringWhateverItLooksLike(String scalar, String text) {
        assertThat(read(scalar)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"yes, true", "1, 1", "0x10, 16", "1.5, 1.5", "'''1''', 1"})
    void keysAreStrings(String key, String name) {
        assertThat(read("{" + key + ": a}")).hasToString("{" + name + "=a}");
    }
}
