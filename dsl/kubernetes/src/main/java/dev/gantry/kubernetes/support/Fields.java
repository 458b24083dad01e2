package dev.gantry.kubernetes.support;

import dev.gantry.kubernetes.Empty;
import dev.gantry.kubernetes.ObjectWriter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the fields of a fabric8 object: what was not set is not written, what was said to be empty is. */
public final class Fields {
    private Fields() {}

    public static void string(ObjectWriter out, String field, @Nullable String value) {
        if (value != null) {
            out.name(field);
            out.value(value);
        }
    }

    public static void bool(ObjectWriter out, String field, @Nullable Boolean value) {
        if (value != null) {
            out.name(field);
            out.value(value.booleanValue());
        }
    }

    public static void integer(ObjectWriter out, String field, @Nullable Number value) {
        if (value != null) {
            out.name(field);
            out.value(value.longValue());
        }
    }

    public static void decimal(ObjectWriter out, String field, @Nullable Double value) {
        if (value != null) {
            out.name(field);
            out.value(value.doubleValue());
        }
    }

    /** Whether a list is to be written: it has elements, or somebody said that it has none. */
    public static boolean isWritten(@Nullable List<?> list) {
        return list != null && (!list.isEmpty() || Empty.isSaid(list));
    }

    /** Whether a map is to be written: it has entries, or somebody said that it has none. */
    public static boolean isWritten(@Nullable Map<?, ?> map) {
        return map != null && (!map.isEmpty() || Empty.isSaid(map));
    }

    public static void strings(ObjectWriter out, String field, @Nullable List<String> list) {
        if (list != null && isWritten(list)) {
            out.name(field);
            strings(out, list);
        }
    }

    public static void strings(ObjectWriter out, List<String> list) {
        out.beginList();
        for (int i = 0; i < list.size(); i++) {
            out.value(list.get(i));
        }
        out.endList();
    }

    public static void integers(ObjectWriter out, String field, @Nullable List<? extends Number> list) {
        if (list != null && isWritten(list)) {
            out.name(field);
            out.beginList();
            for (Number number : list) {
                out.value(number.longValue());
            }
            out.endList();
        }
    }

    public static void booleans(ObjectWriter out, String field, @Nullable List<Boolean> list) {
        if (list != null && isWritten(list)) {
            out.name(field);
            out.beginList();
            for (Boolean bool : list) {
                out.value(bool.booleanValue());
            }
            out.endList();
        }
    }

    public static void strings(ObjectWriter out, String field, @Nullable Map<String, String> map) {
        if (map != null && isWritten(map)) {
            out.name(field);
            out.beginObject();
            for (Map.Entry<String, String> entry : map.entrySet()) {
                string(out, entry.getKey(), entry.getValue());
            }
            out.endObject();
        }
    }

    public static void stringLists(ObjectWriter out, String field, @Nullable Map<String, List<String>> map) {
        if (map != null && isWritten(map)) {
            out.name(field);
            out.beginObject();
            for (Map.Entry<String, List<String>> entry : map.entrySet()) {
                out.name(entry.getKey());
                strings(out, entry.getValue());
            }
            out.endObject();
        }
    }

    /** Fields that the schema does not know: an object that was taken in may have had them. */
    public static void additional(ObjectWriter out, @Nullable Map<String, Object> fields) {
        if (fields == null || fields.isEmpty()) {
            return;
        }
        for (Map.Entry<String, Object> entry : fields.entrySet()) {
            out.name(entry.getKey());
            out.tree(entry.getValue());
        }
    }
}
