package dev.gantry.embedded;

import dev.gantry.embedded.object.Stored;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The objects of one kind, and, kept with each change, which of them are in a namespace, have an owner, are bound to a node or
 * carry a label: so that who looks for a few does not look through all.
 */
final class Index {
    /** The heading under which all are. */
    static final String ALL = "all";

    private final Map<String, Stored> byName = new HashMap<>();
    private final Map<String, NavigableMap<String, Stored>> headings = new HashMap<>();
    private final Map<String, List<Stored>> lists = new HashMap<>();

    /** Those of a namespace; empty: all. */
    static String in(String namespace) {
        return namespace.isEmpty() ? ALL : "in " + namespace;
    }

    /** Those with a reference to an owner. */
    static String ownedBy(String uid) {
        return "owned by " + uid;
    }

    /** Those that an owner manages. */
    static String managedBy(String uid) {
        return "managed by " + uid;
    }

    /** Those of a namespace that nothing manages. */
    static String unmanaged(String namespace) {
        return "unmanaged in " + namespace;
    }

    /** Pods that are bound to a node; {@code ""}: to none. */
    static String on(String node) {
        return "on " + node;
    }

    /** Pods of a namespace with a label. */
    static String labelled(String namespace, String label, String value) {
        return "in " + namespace + " " + label + "=" + value;
    }

    @Nullable
    Stored get(String namespace, String name) {
        return byName.get(key(namespace, name));
    }

    /** Those under a heading, by namespace and name. */
    List<Stored> find(String heading) {
        List<Stored> known = lists.get(heading);
        if (known == null) {
            NavigableMap<String, Stored> there = headings.get(heading);
            if (there == null) {
                return List.of();
            }
            known = List.copyOf(there.values());
            lists.put(heading, known);
        }
        return known;
    }

    /** Takes an object in; gives back the one whose place it takes. */
    @Nullable
    Stored put(Stored object) {
        String key = key(object.namespace(), object.name());
        Stored before = byName.put(key, object);
        List<String> now = headings(object);
        if (before != null) {
            for (String heading : headings(before)) {
                if (!now.contains(heading)) {
                    drop(heading, key);
                }
            }
        }
        for (String heading : now) {
            headings.computeIfAbsent(heading, any -> new TreeMap<>()).put(key, object);
            lists.remove(heading);
        }
        return before;
    }

    /** Takes an object out; tells whether one of its name was there. */
    boolean remove(Stored object) {
        String key = key(object.namespace(), object.name());
        Stored before = byName.remove(key);
        if (before == null) {
            return false;
        }
        for (String heading : headings(before)) {
            drop(heading, key);
        }
        return true;
    }

    private void drop(String heading, String key) {
        NavigableMap<String, Stored> there = headings.get(heading);
        if (there != null) {
            there.remove(key);
            lists.remove(heading);
            if (there.isEmpty()) {
                headings.remove(heading);
            }
        }
    }

    private static List<String> headings(Stored object) {
        return object.known(Headings.class, Headings::of).all();
    }

    /** Where an object belongs. */
    private record Headings(List<String> all) {
        static Headings of(Stored object) {
            List<String> all = new ArrayList<>();
            String namespace = object.namespace();
            all.add(ALL);
            if (!namespace.isEmpty()) {
                all.add(in(namespace));
            }
            for (JsonNode owner : object.tree().path("metadata").path("ownerReferences")) {
                all.add(ownedBy(owner.path("uid").asString("")));
            }
            boolean isManaged = !object.controllerUid().isEmpty();
            all.add(isManaged ? managedBy(object.controllerUid()) : unmanaged(namespace));
            if (object.ref().kind().equals("Pod")) {
                all.add(on(Kubelet.node(object)));
                object.labels().forEach((label, value) -> all.add(labelled(namespace, label, value)));
            }
            return new Headings(all);
        }
    }

    private static String key(String namespace, String name) {
        return namespace + "/" + name;
    }
}
