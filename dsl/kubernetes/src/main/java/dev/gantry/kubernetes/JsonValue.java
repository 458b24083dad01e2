package dev.gantry.kubernetes;

import dev.gantry.problem.GantryException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A piece of JSON whose shape Kubernetes' schema leaves open: null, a boolean, a number, a string, a list or an object.
 * Immutable; the fields of an object are kept in the order of their names.
 */
public final class JsonValue implements KubernetesValue {
    /** Deeper than any real object and shallow enough for every reader, Kubernetes' own included. */
    private static final int MAX_DEPTH = 500;

    private static final int LONGEST_PATH = 200;

    private final @Nullable Object tree;

    private JsonValue(@Nullable Object tree) {
        this.tree = tree;
    }

    /**
     * A JSON value from Java's: null, {@link Boolean}, {@link Integer}, {@link Long}, finite {@link Double} or
     * {@link Float}, {@link String}, {@link List} and {@link Map} with string keys, and values and objects of
     * Kubernetes' types, to any depth up to 500. It is copied.
     *
     * @throws GantryException {@code json-invalid} for anything else, with the path of the value that is not JSON
     */
    public static JsonValue of(@Nullable Object tree) {
        return tree instanceof JsonValue value ? value : new JsonValue(copy(tree, "", 0));
    }

    /** The value as unmodifiable Java: null, Boolean, Long, Double, String, List or Map. */
    public @Nullable Object tree() {
        return tree;
    }

    @Override
    public void writeTo(ObjectWriter out) {
        out.tree(tree);
    }

    private static @Nullable Object copy(@Nullable Object tree, String path, int depth) {
        if (depth > MAX_DEPTH) {
            throw invalid("nested more than " + MAX_DEPTH + " deep", path);
        }
        if (tree == null || tree instanceof String || tree instanceof Boolean || tree instanceof Long) {
            return tree;
        }
        if (tree instanceof Integer || tree instanceof Short || tree instanceof Byte) {
            return ((Number) tree).longValue();
        }
        if (tree instanceof Double || tree instanceof Float) {
            double number = ((Number) tree).doubleValue();
            if (!Double.isFinite(number)) {
                throw invalid("a number that is not finite: " + tree, path);
            }
            return number;
        }
        if (tree instanceof KubernetesValue value) {
            return value instanceof JsonValue json ? json.tree : copy(PlainWriter.tree(value), path, depth);
        }
        if (tree instanceof List<?> list) {
            return copyOfList(list, path, depth);
        }
        if (tree instanceof Map<?, ?> map) {
            return copyOfMap(map, path, depth);
        }
        throw invalid("a " + tree.getClass().getName(), path);
    }

    private static List<@Nullable Object> copyOfList(List<?> list, String path, int depth) {
        List<@Nullable Object> copy = new ArrayList<>(list.size());
        for (Object item : list) {
            copy.add(copy(item, path + "[" + copy.size() + "]", depth + 1));
        }
        return Collections.unmodifiableList(copy);
    }

    private static Map<String, @Nullable Object> copyOfMap(Map<?, ?> map, String path, int depth) {
        Map<String, @Nullable Object> copy = new TreeMap<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (!(entry.getKey() instanceof String key)) {
                throw invalid("an object with the key " + entry.getKey(), path);
            }
            copy.put(key, copy(entry.getValue(), path + "." + key, depth + 1));
        }
        return Collections.unmodifiableMap(copy);
    }

    private static GantryException invalid(String found, String whole) {
        String path = whole.length() <= LONGEST_PATH ? whole : whole.substring(0, LONGEST_PATH) + "…";
        return new GantryException(
                "json-invalid",
                (path.isEmpty() ? "The value" : path) + " is " + found + ", which JSON cannot hold. Use null, booleans,"
                        + " whole numbers (long), finite doubles, strings, lists, and maps with strings as keys.");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JsonValue that && Objects.equals(tree, that.tree);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(tree);
    }

    /** The value as JSON on one line. */
    @Override
    public String toString() {
        return dev.gantry.kubernetes.support.Printed.text(this);
    }
}
