package dev.gantry.kubernetes;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gantry's own: writes a value as plain Java, which is null, Boolean, Long, Double, String, and lists and maps that can be
 * changed.
 */
public final class PlainWriter implements ObjectWriter {
    private final Deque<Object> open = new ArrayDeque<>();
    private final Deque<String> names = new ArrayDeque<>();
    private @Nullable Object root;

    private PlainWriter() {}

    /** A value, whatever it is. */
    public static @Nullable Object tree(KubernetesValue value) {
        PlainWriter writer = new PlainWriter();
        value.writeTo(writer);
        return writer.root;
    }

    /** An object by its fields, in the order in which they are written. */
    public static Map<String, @Nullable Object> object(KubernetesValue value) {
        @SuppressWarnings("unchecked") // begun by beginObject
        Map<String, @Nullable Object> fields = (Map<String, @Nullable Object>) tree(value);
        return fields == null ? new LinkedHashMap<>() : fields;
    }

    @SuppressWarnings("unchecked") // only this class opens lists and maps
    private void add(@Nullable Object value) {
        Object parent = open.peek();
        if (parent instanceof Map<?, ?> map) {
            ((Map<String, @Nullable Object>) map).put(names.pop(), value);
        } else if (parent instanceof List<?> list) {
            ((List<@Nullable Object>) list).add(value);
        } else {
            root = value;
        }
    }

    private void begin(Object container) {
        add(container);
        open.push(container);
    }

    @Override
    public void beginObject() {
        begin(new LinkedHashMap<String, @Nullable Object>());
    }

    @Override
    public void name(String field) {
        names.push(field);
    }

    @Override
    public void endObject() {
        open.pop();
    }

    @Override
    public void beginList() {
        begin(new ArrayList<@Nullable Object>());
    }

    @Override
    public void endList() {
        open.pop();
    }

    @Override
    public void value(String value) {
        add(value);
    }

    @Override
    public void value(boolean value) {
        add(value);
    }

    @Override
    public void value(long value) {
        add(value);
    }

    @Override
    public void value(double value) {
        add(value);
    }

    @Override
    public void nullValue() {
        add(null);
    }
}
