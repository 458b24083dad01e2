package dev.gantry.apply;

import dev.gantry.manifest.ObjectRef;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Tells whether objects are other than they were when all was as it should be: what a controller reports does not count. */
final class Drift {
    private Map<ObjectRef, Integer> settled = Map.of();

    /** Whether one of them was changed, made or deleted since {@link #settle}. */
    boolean shows(Collection<ObjectRef> members, Followers followers) {
        return !prints(members, followers).equals(settled);
    }

    /** They are as they should be. */
    void settle(Collection<ObjectRef> members, Followers followers) {
        settled = prints(members, followers);
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
        ObjectNode said = object.deepCopy();
        said.remove("status");
        if (said.get("metadata") instanceof ObjectNode metadata) {
            metadata.remove(java.util.List.of("resourceVersion", "generation", "managedFields"));
        }
        return said.hashCode();
    }
}
