package dev.gantry.embedded.controller;

import dev.gantry.embedded.object.Client;
import dev.gantry.embedded.object.Stored;
import dev.gantry.manifest.ObjectRef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The pod templates that an object had, each as a ControllerRevision: what StatefulSet and DaemonSet share of their histories. */
final class ControllerRevisions {
    static final String API_VERSION = "apps/v1";
    static final String KIND = "ControllerRevision";
    /** On pods: the revision that they are of. */
    static final String POD_LABEL = "controller-revision-hash";

    private static final Comparator<Stored> ORDER = Comparator.comparingLong(ControllerRevisions::number)
            .thenComparing(Stored::created)
            .thenComparing(Stored::name);
    private static final int LONGEST_BEGINNING = 223;

    private ControllerRevisions() {}

    /** Those of an object, the oldest first. */
    static List<Stored> of(Stored owner, Client client) {
        List<Stored> revisions = new ArrayList<>(client.managedBy(owner, API_VERSION, KIND));
        revisions.sort(ORDER);
        return revisions;
    }

    static long number(Stored revision) {
        return revision.tree().path("revision").asLong(0);
    }

    static long next(List<Stored> revisions) {
        long last = 0;
        for (Stored revision : revisions) {
            last = Math.max(last, number(revision));
        }
        return last + 1;
    }

    /** What a revision keeps of an object: a patch that puts its pod template back. */
    static ObjectNode data(Stored owner) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        JsonNode template = owner.spec().path("template");
        ObjectNode kept =
                template.isObject() ? (ObjectNode) template.deepCopy() : JsonNodeFactory.instance.objectNode();
        kept.put("$patch", "replace");
        data.withObjectProperty("spec").set("template", kept);
        return data;
    }

    /** The pod template of a revision. */
    static ObjectNode template(Stored revision) {
        ObjectNode template = revision.tree()
                .path("data")
                .path("spec")
                .path("template")
                .deepCopy()
                .asObject();
        template.remove("$patch");
        return template;
    }

    /** Those that keep {@code data}. */
    static List<Stored> equalTo(JsonNode data, List<Stored> revisions) {
        String wanted = CanonicalJson.of(data);
        List<Stored> equal = new ArrayList<>();
        for (Stored revision : revisions) {
            if (CanonicalJson.of(revision.tree().path("data")).equals(wanted)) {
                equal.add(revision);
            }
        }
        return equal;
    }

    static Stored renumber(Stored revision, long number, Client client) {
        return number(revision) == number
                ? revision
                : client.update(revision.ref(), tree -> tree.put("revision", number));
    }

    /** Makes a revision {@code owner-hash}; empty if another revision has that name. */
    static Optional<Stored> create(
            Stored owner, JsonNode data, long number, String hash, Map<String, String> labels, Client client) {
        String name = name(owner, hash);
        ObjectRef ref = ObjectRef.of(API_VERSION, KIND, owner.namespace(), name);
        Optional<Stored> there = client.get(ref);
        if (there.isPresent()) {
            return equalTo(data, List.of(there.get())).stream().findFirst();
        }
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.put("apiVersion", API_VERSION).put("kind", KIND);
        ObjectNode metadata = tree.putObject("metadata");
        metadata.put("name", name).put("namespace", owner.namespace());
        ObjectNode labelled = metadata.putObject("labels");
        owner.spec()
                .path("template")
                .path("metadata")
                .path("labels")
                .properties()
                .forEach(entry -> labelled.set(entry.getKey(), entry.getValue().deepCopy()));
        labels.forEach(labelled::put);
        if (!owner.annotations().isEmpty()) {
            owner.annotations().forEach(metadata.putObject("annotations")::put);
        }
        tree.set("data", data);
        tree.put("revision", number);
        return Optional.of(client.create(tree, owner));
    }

    private static String name(Stored owner, String hash) {
        String beginning = owner.name();
        return beginning.substring(0, Math.min(beginning.length(), LONGEST_BEGINNING)) + "-" + hash;
    }

    /** Deletes the oldest of {@code old} that no {@code live} name speaks for, until {@code limit} of them are left. */
    static void forget(List<Stored> old, Set<String> live, int limit, Client client) {
        List<Stored> dead = new ArrayList<>();
        for (Stored revision : old) {
            if (!live.contains(revision.name())) {
                dead.add(revision);
            }
        }
        for (Stored revision : dead.subList(0, Math.max(0, dead.size() - limit))) {
            client.delete(revision.ref());
        }
    }
}
