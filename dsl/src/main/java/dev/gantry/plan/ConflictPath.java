package dev.gantry.plan;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * A field as a server names it when managers conflict: {@code .spec.containers[name="app"].image}. Names are not quoted
 * there although they may hold dots, so a path is only understood together with an object that has the field.
 */
public final class ConflictPath {
    private static final Pattern ITEM = Pattern.compile("^\\[([^\\]]*)\\]");
    private static final Pattern KEY = Pattern.compile("([A-Za-z0-9_]*)=(\"(?:[^\"\\\\]|\\\\.)*\"|[^,\\]]*)");

    private final String text;

    /** The path as the server wrote it. */
    public ConflictPath(String text) {
        this.text = text;
    }

    /** The value of the field in {@code tree}; empty if it is not there. */
    public Optional<JsonNode> in(JsonNode tree) {
        return find(tree, text);
    }

    /**
     * As {@link Diff} names the field, names with dots in quotes, if one of the objects has it: {@code labels["example.com/a"]}.
     * Else as {@link #toString} does.
     */
    public String named(JsonNode... trees) {
        for (JsonNode tree : trees) {
            Optional<String> name = name(tree, text, "");
            if (name.isPresent()) {
                return name.get();
            }
        }
        return toString();
    }

    private static Optional<String> name(JsonNode node, String rest, String path) {
        if (rest.isEmpty()) {
            return Optional.of(path);
        }
        Matcher item = ITEM.matcher(rest);
        if (item.find()) {
            String key = KEY.matcher(item.group()).replaceAll(it -> Matcher.quoteReplacement(unquoted(it.group(2))));
            String below = rest.substring(item.end());
            return items(node, item.group(1)).flatMap(found -> name(found, below, path + key.replace(',', '/')));
        }
        return next(node, rest)
                .flatMap(name -> name(node.path(name), rest.substring(name.length() + 1), Diff.below(path, name)));
    }

    /** As Gantry names fields: {@code spec.containers[app].image}. */
    @Override
    public String toString() {
        String plain = text.startsWith(".") ? text.substring(1) : text;
        return KEY.matcher(plain).replaceAll(match -> Matcher.quoteReplacement(unquoted(match.group(2))));
    }

    private static Optional<JsonNode> find(JsonNode node, String rest) {
        if (rest.isEmpty()) {
            return Optional.of(node);
        }
        Matcher item = ITEM.matcher(rest);
        if (item.find()) {
            String below = rest.substring(item.end());
            return items(node, item.group(1)).flatMap(found -> find(found, below));
        }
        return next(node, rest).flatMap(name -> find(node.path(name), rest.substring(name.length() + 1)));
    }

    private static Optional<String> next(JsonNode node, String rest) {
        return node.propertyNames().stream()
                .filter(name -> isNext(rest, name))
                .max(Comparator.comparingInt(String::length));
    }

    private static boolean isNext(String rest, String name) {
        int end = name.length() + 1;
        return rest.startsWith("." + name)
                && (rest.length() == end || rest.charAt(end) == '.' || rest.charAt(end) == '[');
    }

    private static Optional<JsonNode> items(JsonNode list, String key) {
        if (key.matches("\\d+")) {
            return Optional.ofNullable(list.get(Integer.parseInt(key)));
        }
        return list.valueStream().filter(item -> hasKey(item, key)).findFirst();
    }

    private static boolean hasKey(JsonNode item, String key) {
        Matcher fields = KEY.matcher(key);
        while (fields.find()) {
            JsonNode value = fields.group(1).isEmpty() ? item : item.path(fields.group(1));
            if (!value.asString("").equals(unquoted(fields.group(2)))) {
                return false;
            }
        }
        return true;
    }

    private static String unquoted(String value) {
        return value.length() > 1 && value.startsWith("\"") ? value.substring(1, value.length() - 1) : value;
    }
}
