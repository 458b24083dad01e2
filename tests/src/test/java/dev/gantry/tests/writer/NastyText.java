package dev.gantry.tests.writer;

import java.util.List;
import java.util.Random;

/** Texts that readers of YAML have stumbled over. */
final class NastyText {
    private static final List<String> KNOWN = List.of(
            "",
            " ",
            "yes",
            "No",
            "on",
            "y",
            "N",
            "~",
            "null",
            "NULL",
            "TRUE",
            "false",
            "0123",
            "0o17",
            "0x1F",
            "0b11",
            "1_000",
            "12:30",
            "12:30:45",
            "1e3",
            "1.",
            ".5",
            "-0",
            ".inf",
            ".NaN",
            "2026-01-31",
            "2026-01-31T12:00:00Z",
            "<<",
            "=",
            "-",
            "--",
            "---",
            "--- a",
            "...",
            "?",
            "? a",
            ":",
            "a:",
            "a: b",
            "a #b",
            "#a",
            " a",
            "a ",
            "- a",
            "[a]",
            "{a}",
            "&a",
            "*a",
            "!a",
            "!!str a",
            "%a",
            "@a",
            "`a",
            "'a'",
            "\"a\"",
            "|",
            ">",
            "\\n",
            "a\tb",
            "\ta",
            "a\t",
            "\n",
            "a\n",
            "a\nb",
            "a\n\n",
            "\na",
            " a\nb",
            "a \nb",
            "a\n \nb\n",
            "\ta\nb",
            "a\r\nb",
            "a\rb",
            "a\u0085b",
            "a\u2028b\n",
            "\uFEFF",
            "\uFEFFa\n",
            "a\u0000b",
            "\u007F",
            "\u009F",
            "\u00A0",
            "\uFFFE",
            "\uFFFF\n",
            "Jürgen",
            "日本語\nは",
            "😀",
            "😀\n😀",
            "\uDBFF\uDFFF",
            "\u202Ea",
            "---\na",
            "a\n---\nb\n",
            "a\n...\nb\n",
            "# a\nb\n",
            "10Gi",
            "250m",
            "1.27.3",
            "<secret 1f3a>",
            "{{a}}",
            "$(A)",
            "k".repeat(1100),
            "é".repeat(600),
            "a: ".repeat(400),
            "line\n".repeat(300));

    private static final String SYNTAX = " \n\t-:#,[]{}'\"|>&*!%@`?=<~.0123eExyn+_\\ab\r\u0085\u2028\uFEFF";

    private NastyText() {}

    static String of(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> "a" + random.nextInt(1000);
            case 1 -> characters(random, 12);
            case 2 -> anyCharacters(random);
            default -> KNOWN.get(random.nextInt(KNOWN.size()));
        };
    }

    private static String characters(Random random, int most) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(most); i >= 0; i--) {
            text.append(SYNTAX.charAt(random.nextInt(SYNTAX.length())));
        }
        return text.toString();
    }

    /** Of all of Unicode, without halves of characters. */
    private static String anyCharacters(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(5); i >= 0; i--) {
            int c = random.nextInt(random.nextBoolean() ? 0x300 : Character.MAX_CODE_POINT + 1);
            text.appendCodePoint(c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 'x' : c);
        }
        return text.toString();
    }
}
