package dev.gantry.embedded.http;

import dev.gantry.cluster.ServedKind;
import tools.jackson.databind.node.ObjectNode;

/** Versions of a kind: objects are kept in one, and given and taken in each that is served. */
final class Versions {
    private static final ServedKind FIRST_AUTOSCALER =
            new ServedKind("autoscaling", "v1", "HorizontalPodAutoscaler", "horizontalpodautoscalers", true);
    private static final ServedKind AUTOSCALER =
            new ServedKind("autoscaling", "v2", "HorizontalPodAutoscaler", "horizontalpodautoscalers", true);

    private Versions() {}

    /** An older version of a kind that is served beside it, for clients that know no other. */
    static boolean hasOlder(ServedKind kind) {
        return kind.equals(AUTOSCALER);
    }

    static ServedKind older(ServedKind kind) {
        return kind.equals(AUTOSCALER) ? FIRST_AUTOSCALER : kind;
    }

    /** The version in which objects of a kind are kept. */
    static ServedKind kept(ServedKind kind) {
        return kind.equals(FIRST_AUTOSCALER) ? AUTOSCALER : kind;
    }

    /** An object as it is kept, in the version that is asked for. */
    static ObjectNode asked(ServedKind kind, ObjectNode object) {
        String version = kind.apiVersion();
        if (object.path("apiVersion").asString("").equals(version)) {
            return object;
        } else if (kind.equals(FIRST_AUTOSCALER)) {
            return Autoscalers.toFirst(object);
        }
        // Versions of custom resources differ in nothing else here.
        ObjectNode copy = Json.object();
        copy.setAll(object);
        return copy.put("apiVersion", version);
    }

    /** An object in the version that was sent, as it is kept. */
    static ObjectNode kept(ServedKind kind, ObjectNode object) {
        return kind.equals(FIRST_AUTOSCALER) ? Autoscalers.toSecond(object) : object;
    }
}
