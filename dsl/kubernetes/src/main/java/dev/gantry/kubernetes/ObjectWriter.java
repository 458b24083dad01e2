package dev.gantry.kubernetes;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Receives an object field by field, in the order in which it is to be written. Calls are well nested: {@link #name}
 * stands before each value inside an object and nowhere else.
 */
public interface ObjectWriter {
    /** An object begins. */
    void beginObject();

    /** The name of the field whose value comes next. */
    void name(String field);

    /** The innermost open object ends. */
    void endObject();

    /** A list begins. */
    void beginList();

    /** The innermost open list ends. */
    void endList();

    /** A string. */
    void value(String value);

    /** A boolean. */
    void value(boolean value);

    /** A whole number. */
    void value(long value);

    /** A number with a fraction; finite. */
    void value(double value);

    /** An explicit null, which only untyped trees can hold. */
    void nullValue();

    /**
     * An untyped tree of maps with string keys, lists, strings, numbers, booleans and nulls; maps in their own order.
     *
     * @throws IllegalArgumentException for anything else; {@link JsonValue#of} checks what users give
     */
    default void tree(@Nullable Object tree) {
        if (tree == null) {
            nullValue();
        } else if (tree instanceof String text) {
            value(text);
        } else if (tree instanceof Boolean bool) {
            value(bool.booleanValue());
        } else if (tree instanceof Double || tree instanceof Float) {
            value(((Number) tree).doubleValue());
        } else if (tree instanceof Integer || tree instanceof Long) {
            value(((Number) tree).longValue());
        } else if (tree instanceof Map<?, ?> map) {
            beginObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                name(String.valueOf(entry.getKey()));
                tree(entry.getValue());
            }
            endObject();
        } else if (tree instanceof List<?> list) {
            beginList();
            for (Object item : list) {
                tree(item);
            }
            endList();
        } else {
            throw new IllegalArgumentException(
                    "not a JSON value: " + tree.getClass().getName());
        }
    }
}
