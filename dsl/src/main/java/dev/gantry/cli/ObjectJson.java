package dev.gantry.cli;

import dev.gantry.apply.ObjectStatus;
import dev.gantry.manifest.ObjectRef;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Objects as every machine-readable result names them. */
final class ObjectJson {
    private ObjectJson() {}

    /** {@code apiVersion, kind, namespace} where there is one, {@code name}. */
    static void put(ObjectNode json, ObjectRef ref) {
        json.put("apiVersion", ref.apiVersion());
        json.put("kind", ref.kind());
        ref.namespace().ifPresent(it -> json.put("namespace", it));
        json.put("name", ref.name());
    }

    static void putAll(ArrayNode array, List<ObjectRef> refs) {
        refs.forEach(it -> put(array.addObject(), it));
    }

    /** As {@link #put}, with {@code state} (ready, in-progress, failed, missing), {@code reason}, {@code lastLines}. */
    static void putStatuses(ArrayNode array, List<ObjectStatus> statuses) {
        for (ObjectStatus status : statuses) {
            ObjectNode json = array.addObject();
            put(json, status.ref());
            json.put("state", Spelled.of(status.state()));
            json.put("reason", status.reason());
            if (!status.lastLines().isEmpty()) {
                ArrayNode lines = json.putArray("lastLines");
                status.lastLines().forEach(lines::add);
            }
        }
    }

    /** A constant's name as programs read it: {@code in-progress}. */
    static final class Spelled {
        private Spelled() {}

        static String of(Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
