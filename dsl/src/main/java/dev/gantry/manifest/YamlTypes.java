package dev.gantry.manifest;

import dev.gantry.kubernetes.support.Node;
import dev.gantry.problem.Quoted;
import dev.gantry.problem.Source;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/**
 * The types of scalars, as kubectl's reader takes them: YAML 1.1's {@code yes}, {@code no}, {@code on}, {@code off},
 * {@code y} and {@code n} are booleans, times and sexagesimal numbers are strings.
 */
final class YamlTypes {
    private static final String TAG = "tag:yaml.org,2002:";
    private static final Set<String> NULL = Set.of("", "~", "null", "Null", "NULL");
    private static final Set<String> TRUE =
            Set.of("true", "True", "TRUE", "yes", "Yes", "YES", "on", "On", "ON", "y", "Y");
    private static final Set<String> FALSE =
            Set.of("false", "False", "FALSE", "no", "No", "NO", "off", "Off", "OFF", "n", "N");
    private static final Set<String> NOT_FINITE = Set.of(
            ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF", "-.inf", "-.Inf", "-.INF", ".nan", ".NaN", ".NAN");

    private YamlTypes() {}

    static Node.Scalar of(ScalarEvent event, Source place) {
        String text = event.getValue();
        String tag = event.getTag().orElse("");
        if (tag.isEmpty()) {
            return new Node.Scalar(place, event.isPlain() ? resolved(text, place) : text);
        }
        return new Node.Scalar(place, tagged(tag, text, place));
    }

    /** Whether a key means {@code <<}. */
    static boolean isMerge(ScalarEvent event) {
        String tag = event.getTag().orElse("");
        return tag.equals(TAG + "merge")
                || (tag.isEmpty() && event.isPlain() && event.getValue().equals("<<"));
    }

    private static @Nullable Object resolved(String text, Source place) {
        if (NULL.contains(text)) {
            return null;
        }
        if (TRUE.contains(text)) {
            return true;
        }
        if (FALSE.contains(text)) {
            return false;
        }
        if (NOT_FINITE.contains(text)) {
            throw Unreadable.notFinite(place, text);
        }
        return YamlNumbers.of(text).orElse(text);
    }

    private static @Nullable Object tagged(String tag, String text, Source place) {
        Object value = tag.equals("!") || tag.equals(TAG + "str") ? text : resolved(text, place);
        boolean fits = switch (tag.startsWith(TAG) ? tag.substring(TAG.length()) : tag) {
            case "!", "str", "timestamp" -> true;
            case "null" -> value == null;
            case "bool" -> value instanceof Boolean;
            case "int" -> value instanceof Long;
            case "float" -> value instanceof Number;
            case "binary" -> bytes(text).isPresent();
            default ->
                throw Unreadable.at(
                        place,
                        "yaml-tag",
                        "The tag " + Quoted.of(tag) + " stands here.",
                        "Objects of Kubernetes are made of strings, numbers, booleans, nulls, lists and objects.",
                        "Leave it out.");
        };
        if (!fits) {
            throw Unreadable.at(
                    place,
                    "yaml-tag",
                    "The text " + Quoted.of(text) + " does not fit its tag.",
                    "",
                    "Leave the tag out.");
        }
        return switch (tag) {
            case TAG + "timestamp" -> text;
            case TAG + "binary" -> bytes(text).orElse("");
            default -> value;
        };
    }

    private static Optional<String> bytes(String base64) {
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(base64);
            return Optional.of(new String(bytes, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
