package dev.gantry.embedded.http;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * The JSONPath of definitions, as far as it leads to fields: {@code .spec.size}, {@code .spec.ports[0].port},
 * {@code .status.conditions[?(@.type=="Ready")].status}, {@code .metadata.labels['app']}.
 */
final class FieldPath {
    private static final Pattern STEP = Pattern.compile("\\.([\\w-]+(?:\\\\\\.[\\w/-]+)*)"
            + "|\\['([^']*)'\\]|\\[\"([^\"]*)\"\\]|\\[(\\d+)\\]|\\[\\*\\]|\\.\\*"
            + "|\\[\\?\\(@\\.([\\w.-]+)\\s*==\\s*['\"]?([^'\")]*)['\"]?\\)\\]");

    private FieldPath() {}

    /** All values that it leads to; none where it leads nowhere or says more than is understood here. */
    static List<JsonNode> find(JsonNode object, String path) {
        List<JsonNode> found = List.of(object);
        Matcher matcher = STEP.matcher(path);
        int at = path.startsWith("$") ? 1 : 0;
        while (at < path.length()) {
            matcher.region(at, path.length());
            if (!matcher.lookingAt()) {
                return List.of();
            }
            found = step(found, matcher);
            at = matcher.end();
        }
        return found;
    }

    private static List<JsonNode> step(List<JsonNode> from, Matcher step) {
        List<JsonNode> found = new ArrayList<>();
        for (JsonNode node : from) {
            if (step.group(5) != null) {
                for (JsonNode item : node) {
                    JsonNode value = item.at("/" + step.group(5).replace('.', '/'));
                    if (value.asString("").equals(step.group(6))) {
                        found.add(item);
                    }
                }
            } else if (step.group(4) != null) {
                found.add(node.path(Integer.parseInt(step.group(4))));
            } else if (step.group(1) != null) {
                found.add(node.path(step.group(1).replace("\\.", ".")));
            } else if (step.group(2) != null || step.group(3) != null) {
                found.add(node.path(step.group(2) == null ? step.group(3) : step.group(2)));
            } else {
                node.forEach(found::add);
            }
        }
        found.removeIf(it -> it.isMissingNode() || it.isNull());
        return found;
    }
}
