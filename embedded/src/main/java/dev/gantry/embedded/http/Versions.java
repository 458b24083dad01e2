package dev.gantry.embedded.http;

import dev.gantry.cluster.ServedKind;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Versions of a kind: objects are kept in one, and given and taken in each that is served. */
final class Versions {
    private static final ServedKind FIRST_AUTOSCALER =
            new ServedKind("autoscaling", "v1", "HorizontalPodAutoscaler", "horizontalpodautoscalers", true);
    private static final ServedKind AUTOSCALER =
            new ServedKind("autoscaling", "v2", "HorizontalPodAutoscaler", "horizontalpodautoscalers", true);

    private static final ServedKind EVENT = new ServedKind("", "v1", "Event", "events", true);
    private static final ServedKind OTHER_EVENT = new ServedKind("events.k8s.io", "v1", "Event", "events", true);

    private Versions() {}

    /** Another version of a kind that is served beside it, for clients that know no other. */
    static Optional<ServedKind> other(ServedKind kind) {
        if (kind.equals(AUTOSCALER)) {
            return Optional.of(FIRST_AUTOSCALER);
        }
        return kind.equals(EVENT) ? Optional.of(OTHER_EVENT) : Optional.empty();
    }

    /** The version in which objects of a kind are kept. */
    static ServedKind kept(ServedKind kind) {
        if (kind.equals(FIRST_AUTOSCALER)) {
            return AUTOSCALER;
        }
        return kind.equals(OTHER_EVENT) ? EVENT : kind;
    }

    /** An object as it is kept, in the version that is asked for. */
    static ObjectNode asked(ServedKind kind, ObjectNode object) {
        String version = kind.apiVersion();
        if (object.path("apiVersion").asString("").equals(version)) {
            return object;
        } else if (kind.equals(FIRST_AUTOSCALER)) {
            return Autoscalers.toFirst(object);
        } else if (kind.equals(OTHER_EVENT)) {
            return EventVersions.toOther(object);
        }
        // Versions of custom resources differ in nothing else here.
        ObjectNode copy = Json.object();
        copy.setAll(object);
        return copy.put("apiVersion", version);
    }

    /** An object in the version that was sent, as it is kept. */
    static ObjectNode kept(ServedKind kind, ObjectNode object) {
        if (kind.equals(FIRST_AUTOSCALER)) {
            return Autoscalers.toSecond(object);
        }
        return kind.equals(OTHER_EVENT) ? EventVersions.toCore(object) : object;
    }
}
