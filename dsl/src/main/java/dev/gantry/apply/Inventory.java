package dev.gantry.apply;

import dev.gantry.manifest.ObjectRef;
import dev.gantry.problem.GantryException;
import dev.gantry.release.Releases;
import java.util.Collection;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an app consists of in a cluster, as kept there. At every moment it names at least what there is.
 *
 * @param app the app
 * @param namespace its namespace
 * @param members its objects
 * @param kept what was its, left it, and was not deleted: it holds data
 * @param madeNamespace the {@code uid} of the namespace, if it was made for the app
 * @param releases what was applied, and can be returned to
 * @param forgotten releases that were dropped, and of which something may still be there
 */
record Inventory(
        String app,
        String namespace,
        NavigableSet<ObjectRef> members,
        NavigableSet<ObjectRef> kept,
        Optional<String> madeNamespace,
        Releases releases,
        Releases forgotten) {
    private static final String MADE_NAMESPACE = "gantry.dev/made-namespace";
    private static final String APP = "app";
    private static final String MEMBERS = "members";
    private static final String KEPT = "kept";
    private static final String RELEASES = "releases";
    private static final String FORGOTTEN = "forgotten";

    static Inventory empty(String app, String namespace) {
        return new Inventory(
                app, namespace, new TreeSet<>(), new TreeSet<>(), Optional.empty(), Releases.NONE, Releases.NONE);
    }

    /**
     * What an inventory's object says.
     *
     * @throws GantryException {@code inventory-unreadable} where somebody edited it so that it cannot be read
     */
    static Inventory of(String app, String namespace, ObjectNode stored) {
        JsonNode data = stored.path("data");
        String made =
                stored.path("metadata").path("annotations").path(MADE_NAMESPACE).asString("");
        return new Inventory(
                app,
                namespace,
                parse(app, namespace, data.path(MEMBERS)),
                parse(app, namespace, data.path(KEPT)),
                made.isEmpty() ? Optional.empty() : Optional.of(made),
                Releases.parse(data.path(RELEASES).asString("")),
                Releases.parse(data.path(FORGOTTEN).asString("")));
    }

    Inventory members(Collection<ObjectRef> refs) {
        return new Inventory(app, namespace, new TreeSet<>(refs), kept, madeNamespace, releases, forgotten);
    }

    Inventory kept(Collection<ObjectRef> refs) {
        return new Inventory(app, namespace, members, new TreeSet<>(refs), madeNamespace, releases, forgotten);
    }

    Inventory releases(Releases these) {
        return new Inventory(app, namespace, members, kept, madeNamespace, these, forgotten);
    }

    Inventory forgotten(Releases these) {
        return new Inventory(app, namespace, members, kept, madeNamespace, releases, these);
    }

    /** Whether it names nothing, so that nothing is lost with it. */
    boolean isEmpty() {
        return members.isEmpty() && kept.isEmpty() && madeNamespace.isEmpty();
    }

    /** This, with those members too. */
    Inventory and(Collection<ObjectRef> more) {
        NavigableSet<ObjectRef> all = new TreeSet<>(members);
        all.addAll(more);
        return members(all);
    }

    Inventory madeNamespace(String uid) {
        return new Inventory(app, namespace, members, kept, Optional.of(uid), releases, forgotten);
    }

    /** The kinds of the members, as the specification writes them. */
    NavigableSet<String> groupKinds() {
        return members.stream().map(ApplySet::groupKind).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The namespaces of the members, the app's own aside. */
    NavigableSet<String> additionalNamespaces() {
        NavigableSet<String> namespaces = new TreeSet<>();
        members.forEach(member -> member.namespace().ifPresent(namespaces::add));
        namespaces.remove(namespace);
        return namespaces;
    }

    /** The object that says this. What others wrote into {@code stored} stays. */
    ObjectNode tree(ObjectNode stored) {
        ObjectNode tree = stored.deepCopy();
        ObjectRef ref = ApplySet.inventory(app, namespace);
        tree.put("apiVersion", ref.apiVersion()).put("kind", ref.kind());
        ObjectNode metadata = tree.withObjectProperty("metadata");
        metadata.put("name", ref.name()).put("namespace", namespace);
        metadata.withObjectProperty("labels").put(ApplySet.ID, ApplySet.id(app, namespace));
        ObjectNode annotations = metadata.withObjectProperty("annotations");
        annotations.put(ApplySet.TOOLING, ApplySet.THIS_TOOL);
        annotations.put(ApplySet.KINDS, String.join(",", groupKinds()));
        annotations.put(ApplySet.NAMESPACES, String.join(",", additionalNamespaces()));
        madeNamespace.ifPresent(uid -> annotations.put(MADE_NAMESPACE, uid));
        ObjectNode data = tree.withObjectProperty("data");
        data.put(APP, app);
        data.put(MEMBERS, lines(members));
        data.put(KEPT, lines(kept));
        put(data, RELEASES, releases);
        put(data, FORGOTTEN, forgotten);
        return tree;
    }

    private static void put(ObjectNode data, String key, Releases releases) {
        if (releases.all().isEmpty()) {
            data.remove(key);
        } else {
            data.put(key, releases.text());
        }
    }

    ObjectNode tree() {
        return tree(JsonNodeFactory.instance.objectNode());
    }

    /** Whether {@code stored} is an inventory of that app and no other object of the same name. */
    static boolean isInventory(ObjectNode stored, String app, String namespace) {
        JsonNode id = stored.path("metadata").path("labels").path(ApplySet.ID);
        return id.asString("").equals(ApplySet.id(app, namespace));
    }

    private static String lines(NavigableSet<ObjectRef> refs) {
        return refs.stream().map(Inventory::line).collect(Collectors.joining("\n"));
    }

    private static NavigableSet<ObjectRef> parse(String app, String namespace, JsonNode lines) {
        NavigableSet<ObjectRef> refs = new TreeSet<>();
        if (!lines.isString()) {
            throw unreadable(app, namespace, "has no list of members");
        }
        for (String line : lines.asString().lines().toList()) {
            String[] parts = line.split(" ");
            if (parts.length != 4 || Stream.of(parts).anyMatch(String::isEmpty)) {
                throw unreadable(app, namespace, "has the line \"" + line + "\"");
            }
            Optional<String> home = parts[2].equals("-") ? Optional.empty() : Optional.of(parts[2]);
            refs.add(new ObjectRef(parts[0], parts[1], home, parts[3]));
        }
        return refs;
    }

    private static GantryException unreadable(String app, String namespace, String what) {
        return new GantryException(
                "inventory-unreadable",
                "The inventory " + ApplySet.inventory(app, namespace).qualified() + " was edited by somebody: it "
                        + what
                        + ". Each line of \"members\" and \"kept\" names an object: apiVersion, kind, namespace or -, name."
                        + " Mend it: what it does not name is not deleted when it leaves the app.");
    }

    private static String line(ObjectRef ref) {
        return String.join(" ", ref.apiVersion(), ref.kind(), ref.namespace().orElse("-"), ref.name());
    }
}
