package dev.gantry.manifest.constraint;

import dev.gantry.kubernetes.KubernetesValue;
import dev.gantry.kubernetes.ObjectWriter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a value as plain Java: null, Boolean, Long, Double, String, and lists and maps that can be changed. */
final class PlainTree implements ObjectWriter {
    private record Open(
            @Nullable Map<String, @Nullable Object> map,
            @Nullable List<@Nullable Object> list) {}

    private final Deque<Open> open = new ArrayDeque<>();
    /** The names of the fields whose values are being written, the innermost first. */
    private final Deque<String> names = new ArrayDeque<>();

    private @Nullable Object root;

    private PlainTree() {}

    static Map<String, @Nullable Object> of(KubernetesValue object) {
        PlainTree tree = new PlainTree();
        object.writeTo(tree);
        @SuppressWarnings("unchecked") // begun by beginObject
        Map<String, @Nullable Object> map = (Map<String, @Nullable Object>) tree.root;
        return map == null ? new LinkedHashMap<>() : map;
    }

    private void add(@Nullable Object value) {
        Open parent = open.peek();
        if (parent == null) {
            root = value;
        } else if (parent.map != null) {
            parent.map.put(names.pop(), value);
        } else if (parent.list != null) {
            parent.list.add(value);
        }
    }

    @Override
    public void beginObject() {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        add(map);
        open.push(new Open(map, null));
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
        List<@Nullable Object> list = new ArrayList<>();
        add(list);
        open.push(new Open(null, list));
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
