package dev.gantry.manifest;

import dev.gantry.kubernetes.ObjectWriter;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** Any tree that an object can be, with an eye for what readers of YAML have stumbled over. */
final class Trees {
    static final List<String> NASTY = List.of(
            ("yes|No|on|OFF|y|N|~|null|NULL|true|False|nan|.nan|.inf|-.inf|+.INF|inf|0|-0|0123|0o17|0x1F|0b11|1_000|1,000"
                            + "|12:30|12:30:45|-12:30|1e3|1E3|1.|.5|-.5|+1|-1|1.4.2|1.27.3|0.0.0|00.00.00|08.09.10|10.0.0.1|1..2|1.2.|.1.2|2001-12-14|2001-12-14t21:59:43.10-05:00"
                            + "|2001-12-14 21:59:43.10 -5|<<|=|==|-|--|---|--- a|...|?|? a|:|a:|a: b|a:b|a #b|a#b|#a| a|a |- a"
                            + "|-a|--flag|[a]|{a}|a,b|&a|*a|!a|!!str a|%a|@a|`a|'a'|\"a\"|a\"b|a'b|\\|\\n|>|>a||a|$(X)|${X}|(a)"
                            + "|http://a/b?c=d&e=f|jdbc:mysql://m:3306/x|<secret 1f3a>|10Gi|250m|30s|1Ei|0.1.2-rc|_1|=1|/a|./a|~/a"
                            + "|a\tb|\ta|a\t|Infinity|-Infinity|NaN|123abc|1e|e1|0xZ|+|.|..|.a")
                    .split("\\|"));
    static final List<String> NASTY_LINES = List.of(
            "",
            "|",
            "|a",
            "a|b",
            " ",
            "\n",
            "\n\n",
            "a\n",
            "a\nb",
            "a\nb\n",
            "a\n\n",
            "a\n\n\n",
            "\na",
            "\n\n a",
            "\n\ta\n",
            " a\nb",
            "  a\n b\nc\n\n",
            "\ta\nb",
            "a\n\tb\n",
            "a\n  \nb",
            "a\n  ",
            "a \nb",
            "a\nb ",
            "a\n \n",
            "a\r\nb\r\n",
            "a\rb",
            "a\u0085b\nc",
            "a\u2028b",
            "a\u2029b\nc",
            "\uFEFFa",
            "\uFEFF\na",
            "a\u0000b",
            "\u0007",
            "\u007F",
            "\u009F",
            "\u00A0",
            "\u00A0\na",
            "\uFFFE",
            "\uFFFF\na",
            "Jürgen",
            "日本語",
            "日本語\nは\n",
            "😀",
            "a😀\n😀",
            "\uDBFF\uDFFF",
            "\u202Eabc",
            "\u200B",
            "---\na",
            "a\n---\nb\n",
            "a\n...\nb",
            "# a\nb\n",
            "a: b\nc: d\n",
            "- a\n- b\n",
            "%a\nb",
            "k".repeat(161),
            "k".repeat(1100),
            "é".repeat(1100),
            "\u0001".repeat(300),
            "a\nb\n".repeat(300),
            "a: ".repeat(500));

    private Trees() {}

    static Arbitrary<String> strings() {
        Arbitrary<String> ofSyntax = Arbitraries.strings()
                .withChars(" \n\t-:#,[]{}'\"|>&*!%@`?=<~.0123eExyn+_\\ab\r")
                .ofMaxLength(12);
        Arbitrary<String> ofUnicode = Arbitraries.integers()
                .between(0, Character.MAX_CODE_POINT)
                .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                .map(Character::toString)
                .list()
                .ofMaxSize(5)
                .map(characters -> String.join("", characters));
        return Arbitraries.oneOf(Arbitraries.of(NASTY), Arbitraries.of(NASTY_LINES), ofSyntax, ofSyntax, ofUnicode)
                .withoutEdgeCases();
    }

    static Arbitrary<Object> trees() {
        Arbitrary<Object> scalars = Arbitraries.oneOf(
                strings().map(string -> (Object) string),
                Arbitraries.longs().map(number -> (Object) number),
                Arbitraries.integers().between(-5, 5).map(number -> (Object) number.longValue()),
                Arbitraries.doubles().map(number -> (Object) number),
                Arbitraries.of(true, false).map(bool -> (Object) bool),
                Arbitraries.just(0).map(number -> (Object) number).injectNull(1));
        Arbitrary<Object> trees = scalars;
        for (int depth = 0; depth < 4; depth++) {
            Arbitrary<Object> inner = trees;
            trees = Arbitraries.frequencyOf(
                    Tuple.of(2, scalars),
                    Tuple.of(1, inner.list().ofMaxSize(3).map(list -> (Object) list)),
                    Tuple.of(2, Arbitraries.maps(strings(), inner).ofMaxSize(3).map(map -> (Object) map)));
        }
        return trees.withoutEdgeCases();
    }

    static byte[] yaml(Consumer<ObjectWriter> writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        YamlWriter writer = YamlWriter.to(bytes);
        writing.accept(writer);
        writer.flush();
        return bytes.toByteArray();
    }

    static byte[] json(Consumer<ObjectWriter> writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        JsonWriter writer = JsonWriter.to(bytes);
        writing.accept(writer);
        writer.flush();
        return bytes.toByteArray();
    }

    static String yamlText(Object tree) {
        return new String(yaml(out -> out.tree(tree)), StandardCharsets.UTF_8);
    }
}
