package dev.gantry.embedded.merge;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The fields that an object says, which whoever applies it owns. */
final class Ownable {
    private Ownable() {}

    /**
     * Those of an object.
     *
     * @throws InvalidApply where the schema does not know a field, or two items have the same keys
     */
    static FieldSet of(Type type, JsonNode object) {
        FieldSet set = new FieldSet();
        add(type, object, set, "");
        return set;
    }

    private static void add(Type type, JsonNode value, FieldSet set, String path) {
        switch (type.way()) {
            case STRUCT, MAP -> {
                if (value.isObject()) {
                    fields(type, value, set, path);
                } else if (type.way() == Type.Way.MAP && !value.isNull()) {
                    set.add();
                } else if (!value.isNull()) {
                    throw new InvalidApply(path + ": expected map, got " + value.getNodeType());
                }
            }
            case KEYED_LIST, SET -> items(type, value, set, path);
            case ATOMIC -> set.add();
        }
    }

    private static void fields(Type type, JsonNode value, FieldSet set, String path) {
        for (Map.Entry<String, JsonNode> entry : value.properties()) {
            String below = path + "." + entry.getKey();
            Type field = type.field(entry.getKey())
                    .orElseThrow(() -> new InvalidApply(below + ": field not declared in schema"));
            FieldSet here = set.at(Steps.field(entry.getKey()));
            JsonNode said = entry.getValue();
            add(field, said, here, below);
            boolean saysNothing = said.isNull() || (said.isObject() && said.isEmpty());
            if (saysNothing || type.way() == Type.Way.MAP) {
                here.add();
            } else if (here.isEmpty()) {
                set.remove(Steps.field(entry.getKey())); // an empty list
            }
        }
    }

    private static void items(Type type, JsonNode value, FieldSet set, String path) {
        Set<String> seen = new HashSet<>();
        for (JsonNode item : value) {
            String step = Steps.item(type, item);
            if (!seen.add(step)) {
                throw new InvalidApply(path + ": duplicate entries for key " + Steps.told(step));
            }
            FieldSet here = set.at(step);
            if (type.way() == Type.Way.KEYED_LIST) {
                add(type.items(), item, here, path + Steps.told(step));
            }
            here.add();
        }
    }
}
