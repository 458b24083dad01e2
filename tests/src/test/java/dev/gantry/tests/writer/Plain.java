package dev.gantry.tests.writer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Trees in one form, whoever made them: 1 is 1.0, and the order of fields says nothing. */
final class Plain {
    private Plain() {}

    static @Nullable Object of(@Nullable Object tree) {
        if (tree instanceof JsonNode node) {
            return of(JsonMapper.shared().treeToValue(node, Object.class));
        }
        if (tree instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> plain = new TreeMap<>();
            map.forEach((name, value) -> plain.put(String.valueOf(name), of(value)));
            return plain;
        }
        if (tree instanceof List<?> list) {
            List<@Nullable Object> plain = new ArrayList<>();
            list.forEach(item -> plain.add(of(item)));
            return plain;
        }
        return tree instanceof Number number ? number(number) : tree;
    }

    /** Whole numbers as such, up to 64 bits; others as doubles. */
    private static Object number(Number number) {
        BigDecimal decimal = new BigDecimal(number.toString());
        try {
            return decimal.longValueExact();
        } catch (ArithmeticException e) {
            return decimal.doubleValue();
        }
    }

    /** Without empty lists and objects, which fabric8 writes where it likes to. */
    static @Nullable Object withoutEmpties(@Nullable Object tree) {
        if (tree instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> full = new TreeMap<>();
            map.forEach((name, value) -> {
                Object inner = withoutEmpties(value);
                if (!isEmpty(inner)) {
                    full.put(String.valueOf(name), inner);
                }
            });
            return full;
        }
        if (tree instanceof List<?> list) {
            List<@Nullable Object> full = new ArrayList<>();
            list.forEach(item -> full.add(withoutEmpties(item)));
            return full;
        }
        return tree;
    }

    private static boolean isEmpty(@Nullable Object tree) {
        return tree == null
                || (tree instanceof Map<?, ?> map && map.isEmpty())
                || (tree instanceof List<?> list && list.isEmpty());
    }
}
