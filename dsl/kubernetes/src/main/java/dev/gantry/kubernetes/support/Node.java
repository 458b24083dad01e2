package dev.gantry.kubernetes.support;

import dev.gantry.problem.Quoted;
import dev.gantry.problem.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A value that stands in a text, with its place, before anybody knows its type. */
public sealed interface Node {
    /** Where it begins. */
    Source place();

    /** The value as plain Java: null, Boolean, Long, Double, String, List or Map. */
    @Nullable
    Object tree();

    /** What it is, for messages: {@code the number 8080}, {@code a list}. */
    String told();

    /** What it is, without what it holds. */
    String type();

    /** Whether it is null, which says nothing. */
    default boolean isNull() {
        return false;
    }

    /**
     * A field of an object.
     *
     * @param name where its name stands
     * @param value what it holds
     */
    record Field(Source name, Node value) {}

    /** An object: its fields in the order of the text. */
    record Mapping(Source place, Map<String, Field> fields) implements Node {
        @Override
        public Map<String, @Nullable Object> tree() {
            Map<String, @Nullable Object> tree = new TreeMap<>();
            fields.forEach((name, field) -> tree.put(name, field.value().tree()));
            return tree;
        }

        @Override
        public String told() {
            return type();
        }

        @Override
        public String type() {
            return "an object";
        }
    }

    /** A list. */
    record Sequence(Source place, List<Node> items) implements Node {
        @Override
        public List<@Nullable Object> tree() {
            List<@Nullable Object> tree = new ArrayList<>(items.size());
            items.forEach(item -> tree.add(item.tree()));
            return tree;
        }

        @Override
        public String told() {
            return type();
        }

        @Override
        public String type() {
            return "a list";
        }
    }

    /** Anything else: null, Boolean, Long, Double or String. */
    record Scalar(Source place, @Nullable Object tree) implements Node {
        @Override
        public boolean isNull() {
            return tree == null;
        }

        @Override
        public String told() {
            if (tree instanceof String text) {
                return "the string " + Quoted.of(text);
            }
            return tree instanceof Number ? "the number " + tree : String.valueOf(tree);
        }

        @Override
        public String type() {
            return tree instanceof String
                    ? "a string"
                    : tree instanceof Number ? "a number" : tree == null ? "null" : "a boolean";
        }
    }
}
