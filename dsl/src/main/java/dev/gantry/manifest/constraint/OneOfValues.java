package dev.gantry.manifest.constraint;

import dev.gantry.problem.NearNames;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code enum}.
 *
 * @param values the allowed ones
 */
record OneOfValues(List<@Nullable Object> values) {
    private static final int MOST_TOLD = 12;

    void check(@Nullable Object value, String path, Violations out) {
        for (Object allowed : values) {
            if (allowed != null && value != null && isSame(value, allowed)) {
                return;
            }
        }
        out.add(path, "is " + Shown.value(value, path), rule(), fix(value, path));
    }

    /** Numbers are compared as the allowed one is written. The server finds null nowhere, not even where it is listed. */
    private static boolean isSame(Object value, Object allowed) {
        if (value instanceof Number number) {
            if (allowed instanceof Long whole) {
                return number.longValue() == whole;
            }
            if (allowed instanceof Double decimal) {
                return number.doubleValue() == decimal;
            }
        }
        return value.equals(allowed);
    }

    private String fix(@Nullable Object value, String path) {
        if (!(value instanceof String text) || Shown.mayBeSecret(path)) {
            return "";
        }
        List<String> texts = new ArrayList<>();
        for (Object allowed : values) {
            if (allowed instanceof String known) {
                texts.add(known);
            }
        }
        return NearNames.of(text, texts).isEmpty() ? "" : NearNames.offer(text, texts);
    }

    String rule() {
        List<String> words = new ArrayList<>();
        for (Object allowed : values) {
            if (words.size() == MOST_TOLD) {
                words.add(values.size() - MOST_TOLD + " more");
                break;
            }
            words.add(Shown.literal(allowed));
        }
        return "is " + Shown.list(words, " or ");
    }
}
