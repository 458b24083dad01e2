package dev.gantry.embedded.merge;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The fields that an object says, which whoever applies it owns. */
final class Ownable {
    private Ownable() {}

    /** Those of an object, of which the schema has been found to know each. */
    static FieldSet of(Type type, JsonNode object) {
        FieldSet set = new FieldSet();
        add(type, object, set);
        return set;
    }

    private static void add(Type type, JsonNode value, FieldSet set) {
        switch (type.way()) {
            case STRUCT, MAP -> {
                if (value.isObject()) {
                    fields(type, value, set);
                } else if (!value.isNull()) {
                    set.add();
                }
            }
            case KEYED_LIST, SET -> items(type, value, set);
            case ATOMIC -> set.add();
        }
    }

    private static void fields(Type type, JsonNode value, FieldSet set) {
        for (Map.Entry<String, JsonNode> entry : value.properties()) {
            Type field = type.field(entry.getKey()).orElse(null);
            if (field == null) {
                continue;
            }
            FieldSet here = set.at(Steps.field(entry.getKey()));
            JsonNode said = entry.getValue();
            add(field, said, here);
            boolean saysNothing = said.isNull() || (said.isObject() && said.isEmpty());
            if (saysNothing || type.way() == Type.Way.MAP) {
                here.add();
            } else if (here.isEmpty()) {
                set.remove(Steps.field(entry.getKey())); // an empty list
            }
        }
    }

    /** Of items that stand twice, nobody owns the fields. */
    private static void items(Type type, JsonNode value, FieldSet set) {
        Steps.all(type, value).forEach((step, items) -> {
            FieldSet here = set.at(step);
            if (type.way() == Type.Way.KEYED_LIST && items.size() == 1) {
                add(type.items(), items.get(0), here);
            }
            here.add();
        });
    }
}
