package dev.gantry.manifest.constraint;

import dev.gantry.problem.Quoted;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values and fields as they stand in messages. What a field with a secret's name holds is never shown. */
final class Shown {
    private static final List<String> SECRETS = List.of(
            "password", "passwd", "passphrase", "secret", "token", "credential", "privatekey", "apikey", "accesskey");

    private Shown() {}

    /** For example {@code "yes"}, {@code 12}, {@code a list}; of secrets only the type. */
    static String value(@Nullable Object value, String path) {
        if (value == null) {
            return "null";
        }
        if (value instanceof List<?>) {
            return "a list";
        }
        if (value instanceof Map<?, ?>) {
            return "an object";
        }
        if (mayBeSecret(path)) {
            return (value instanceof String ? "a string" : value instanceof Boolean ? "a boolean" : "a number")
                    + " that is not shown";
        }
        return literal(value);
    }

    /** A value of the schema's own. */
    static String literal(@Nullable Object value) {
        return value instanceof String text ? Quoted.of(text) : String.valueOf(value);
    }

    /** Whether a field's name, or that of one around it, is a secret's; references by name are none. */
    static boolean mayBeSecret(String path) {
        String last = path.substring(path.lastIndexOf('.') + 1);
        if (last.endsWith("name")
                || last.endsWith("Name")
                || last.endsWith("namespace")
                || last.endsWith("Namespace")) {
            return false;
        }
        String letters = path.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
        for (String secret : SECRETS) {
            if (letters.contains(secret)) {
                return true;
            }
        }
        return false;
    }

    /** A field of an object at a path. */
    static String field(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    /** {@code a, b or c}. */
    static String list(List<String> words, String last) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            text.append(i == 0 ? "" : i == words.size() - 1 ? last : ", ").append(words.get(i));
        }
        return text.toString();
    }
}
