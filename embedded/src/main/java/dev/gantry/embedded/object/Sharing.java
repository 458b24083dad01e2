package dev.gantry.embedded.object;

import java.util.Iterator;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Has a tree share with the one before it all that is the same in both: what is stored is never changed, and whoever compares
 * the two later sees at once where nothing is to be compared.
 */
public final class Sharing {
    private Sharing() {}

    /** A copy whose fields may be set, and those of its metadata; all below them it shares. */
    public static ObjectNode copy(ObjectNode object) {
        ObjectNode copy = object.objectNode();
        copy.setAll(object);
        if (object.get("metadata") instanceof ObjectNode metadata) {
            ObjectNode own = object.objectNode();
            own.setAll(metadata);
            copy.set("metadata", own);
        }
        return copy;
    }

    /** A field of a copy, which is an object: its own from now on, so that it may be changed; made if it is not there. */
    public static ObjectNode own(ObjectNode copy, String field) {
        ObjectNode own = copy.objectNode();
        if (copy.get(field) instanceof ObjectNode there) {
            own.setAll(there);
        }
        copy.set(field, own);
        return own;
    }

    /** Puts parts of {@code before} in place of parts of {@code after} that are written alike; whether all of it is. */
    @SuppressWarnings("ReferenceEquality") // what both share already need not be looked at
    public static boolean share(JsonNode before, JsonNode after) {
        if (before == after) {
            return true;
        } else if (before instanceof ObjectNode was && after instanceof ObjectNode is) {
            return fields(was, is);
        } else if (before instanceof ArrayNode was && after instanceof ArrayNode is) {
            return items(was, is);
        }
        return before.equals(after);
    }

    private static boolean fields(ObjectNode before, ObjectNode after) {
        boolean same = before.size() == after.size();
        Iterator<String> order = before.propertyNames().iterator();
        for (Map.Entry<String, JsonNode> field : after.properties()) {
            JsonNode was = before.get(field.getKey());
            if (was != null && share(was, field.getValue())) {
                field.setValue(was);
                same &= order.hasNext() && order.next().equals(field.getKey());
            } else {
                same = false;
            }
        }
        return same;
    }

    private static boolean items(ArrayNode before, ArrayNode after) {
        boolean same = before.size() == after.size();
        for (int i = 0; i < after.size(); i++) {
            boolean alike = i < before.size() && share(before.get(i), after.get(i));
            if (alike) {
                after.set(i, before.get(i));
            }
            same &= alike;
        }
        return same;
    }
}
