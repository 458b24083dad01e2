package dev.gantry.tests.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What is put in the place of a value, by what may stand there. */
final class Values {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "a",
            "A",
            "-a",
            "a-",
            "a_b",
            "a.b",
            "a..b",
            "a/b",
            "/a",
            "a/../b",
            "..",
            "a b",
            "ä",
            "a:b",
            "a=b",
            "*",
            "*.a.b",
            "a\nb",
            "1",
            "0",
            "-1",
            "65536",
            "10.0.0.1",
            "10.0.0.300",
            "10.0.0.0/8",
            "10.0.0.1/33",
            "::1",
            "fd00::/8",
            "50%",
            "150%",
            "$(A)",
            "True",
            "v1",
            "@daily",
            "@never",
            "0 0 * * *",
            "61 * * * *",
            "* * * *",
            "TZ=UTC 0 0 * * *",
            "Europe/Berlin",
            "Local",
            "0-3,5",
            "5-3",
            "metadata.name",
            "metadata.labels['a']",
            "metadata.labels['a b']",
            "limits.cpu",
            "None",
            "a".repeat(16),
            "a".repeat(64),
            "a".repeat(254),
            "a".repeat(5000),
            "example.com/a",
            "example.com/a/b",
            "a@sha256:b");

    private static final List<Integer> NUMBERS = List.of(
            -1, 0, 1, 2, 7, 100, 101, 511, 512, 3600, 3601, 32000, 65535, 65536, 100_001, 86_401, Integer.MAX_VALUE);

    private static final List<String> QUANTITIES = List.of(
            "", "-1", "0", "1", "1.5", "1m", "1500m", "3Mi", "1Gi", "4Mi", "abc", "1 Gi", "1e3", "1u", "0.1m",
            "10000Ti", "1Kb", "5000");

    private static final List<String> NUMBERS_OR_TEXTS =
            List.of("", "50%", "150%", "-1%", "0%", "1", "http", "a_b", "HTTP", "a".repeat(16), "1.5%", "-1", "a--b");

    private static final List<Map.Entry<String, String>> TEXT_ENTRIES = List.of(
            Map.entry("", "a"),
            Map.entry("a b", "a"),
            Map.entry("a/b/c", "a"),
            Map.entry("A.com/b", "a"),
            Map.entry("-a", "a"),
            Map.entry("..", "a"),
            Map.entry("a".repeat(64), "a"),
            Map.entry("a".repeat(254), "a"),
            Map.entry("ok", "a b"),
            Map.entry("ok", "a".repeat(64)),
            Map.entry("ok", ""),
            Map.entry("ok", "aGVsbG8="),
            Map.entry("ok", "a".repeat((256 << 10) + 1)),
            Map.entry("example.com/ok", "ok"));

    private static final List<Map.Entry<String, String>> QUANTITY_ENTRIES = List.of(
            Map.entry("", "1"),
            Map.entry("a b", "1"),
            Map.entry("bogus", "1"),
            Map.entry("cpu", "-1"),
            Map.entry("cpu", "1u"),
            Map.entry("memory", "1m"),
            Map.entry("memory", "64Gi"),
            Map.entry("example.com/gpu", "1"),
            Map.entry("example.com/gpu", "1500m"),
            Map.entry("kubernetes.io/batch", "1"),
            Map.entry("requests.example.com/gpu", "1"),
            Map.entry("hugepages-2Mi", "3Mi"),
            Map.entry("hugepages-1Gi", "1Gi"),
            Map.entry("hugepages-a", "1Gi"),
            Map.entry("ephemeral-storage", "1Gi"),
            Map.entry("storage", "500Gi"),
            Map.entry("pods", "1.5"),
            Map.entry("limits.cpu", "1"),
            Map.entry("count/things.example.com", "1"));

    private Values() {}

    /** Instead of a scalar. */
    static List<JsonNode> of(Shape shape) {
        List<JsonNode> values = new ArrayList<>();
        switch (shape.type()) {
            case TEXT -> {
                TEXTS.forEach(text -> values.add(JSON.stringNode(text)));
                values.add(JSON.numberNode(1));
            }
            case ENUM -> {
                for (String text : shape.enumeration()) {
                    values.add(JSON.stringNode(text));
                }
                values.add(JSON.stringNode(""));
                values.add(JSON.stringNode("Bogus"));
                values.add(JSON.stringNode(shape.enumeration().get(0).toLowerCase(Locale.ROOT) + "x"));
            }
            case NUMBER -> {
                NUMBERS.forEach(number -> values.add(JSON.numberNode(number)));
                values.add(JSON.numberNode(5_000_000_000L));
                values.add(JSON.stringNode("1"));
                values.add(JSON.numberNode(1.5));
            }
            case FLAG -> {
                values.add(JSON.booleanNode(true));
                values.add(JSON.booleanNode(false));
                values.add(JSON.stringNode("yes"));
            }
            case QUANTITY -> {
                QUANTITIES.forEach(text -> values.add(JSON.stringNode(text)));
                values.add(JSON.numberNode(2));
            }
            case NUMBER_OR_TEXT -> {
                NUMBERS.forEach(number -> values.add(JSON.numberNode(number)));
                NUMBERS_OR_TEXTS.forEach(text -> values.add(JSON.stringNode(text)));
            }
            case BYTES -> {
                values.add(JSON.stringNode(""));
                values.add(JSON.stringNode("%%%"));
                values.add(JSON.stringNode("aGVsbG8="));
            }
            case OBJECT, LIST, MAP, FREE -> {}
        }
        return values;
    }

    /** Put into a map. */
    static List<Map.Entry<String, String>> entries(Shape values) {
        return values.type() == Shape.Type.QUANTITY ? QUANTITY_ENTRIES : TEXT_ENTRIES;
    }
}
