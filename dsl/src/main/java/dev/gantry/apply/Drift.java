package dev.gantry.apply;

import dev.gantry.manifest.ObjectRef;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Tells whether objects are other than they were when last looked at: what a controller reports does not count. */
final class Drift {
    private static final List<String> REPORTED = List.of("resourceVersion", "generation", "managedFields");

    private Map<ObjectRef, Integer> seen = Map.of();

    /** Whether one of them was changed, made or deleted since this was asked last. */
    boolean shows(Collection<ObjectRef> members, Followers followers) {
        Map<ObjectRef, Integer> now = prints(members, followers);
        boolean moved = !now.equals(seen);
        seen = now;
        return moved;
    }

    private static Map<ObjectRef, Integer> prints(Collection<ObjectRef> members, Followers followers) {
        Map<ObjectRef, Integer> prints = new HashMap<>();
        for (ObjectRef ref : members) {
            Optional<ObjectNode> live = followers.find(ref);
            prints.put(ref, live.map(Drift::print).orElse(0));
        }
        return prints;
    }

    private static int print(ObjectNode object) {
        ObjectNode said = object.objectNode().setAll(object);
        said.remove("status");
        if (object.get("metadata") instanceof ObjectNode metadata) {
            ObjectNode own = object.objectNode().setAll(metadata);
            said.set("metadata", own.without(REPORTED));
        }
        return said.hashCode();
    }
}
