package dev.gantry.apply;

import dev.gantry.cluster.Cluster;
import dev.gantry.cluster.Selection;
import dev.gantry.manifest.ObjectRef;
import dev.gantry.plan.Change;
import dev.gantry.plan.Intent;
import dev.gantry.plan.Live;
import dev.gantry.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Makes the plan of a destroy: all members, what an earlier apply or destroy kept, and the namespace. */
final class DestroyPlanner {
    private final Cluster cluster;
    private final Intent.Destroy intent;

    DestroyPlanner(Cluster cluster, Intent.Destroy intent) {
        this.cluster = cluster;
        this.intent = intent;
    }

    Plan plan() {
        List<Change> changes = new ArrayList<>();
        InventoryStore store = new InventoryStore(cluster, intent.app(), intent.namespace());
        Optional<Inventory> stored = store.read();
        stored.ifPresent(inventory -> {
            Leftovers leftovers = new Leftovers(cluster, intent.withData());
            Members members = Members.read(cluster, inventory);
            for (ObjectRef ref : members.refs()) {
                members.find(ref).ifPresent(live -> leftovers.add(ref, live));
            }
            for (ObjectRef ref : inventory.kept()) {
                if (members.find(ref).isEmpty() && cluster.kinds().find(ref).isPresent()) {
                    cluster.get(ref).ifPresent(live -> leftovers.add(ref, live));
                }
            }
            changes.addAll(leftovers.changes());
            boolean keepsData = changes.stream().anyMatch(Change.Keep.class::isInstance);
            inventory.madeNamespace().flatMap(uid -> namespace(uid, keepsData)).ifPresent(changes::add);
            if (changes.stream().anyMatch(Change.Keep.class::isInstance)) {
                changes.add(new Change.Keep(own(), "kept, for it remembers what is kept"));
            }
        });
        if (stored.isEmpty() && intent.withNamespace()) {
            // An apply that was killed at its very beginning may have made it.
            Namespaces.madeFor(cluster, intent.namespace(), intent.app())
                    .flatMap(uid -> namespace(uid, false))
                    .ifPresent(changes::add);
        }
        boolean names = stored.filter(it -> !it.members().isEmpty()
                        || !it.forgotten().all().isEmpty()
                        || changes.stream().anyMatch(Change::writes))
                .isPresent();
        return new Plan(intent, false, names, changes, List.of(), store.state());
    }

    private Optional<Change> namespace(String uid, boolean keepsData) {
        ObjectRef ref = Namespaces.ref(intent.namespace());
        Optional<ObjectNode> live = Namespaces.get(cluster, intent.namespace())
                .filter(found -> Live.of(found).uid().equals(uid));
        if (live.isEmpty()) {
            return Optional.empty();
        } else if (!intent.withNamespace()) {
            return Optional.of(new Change.Keep(ref, "kept; destroy --with-namespace deletes it and everything in it"));
        } else if (keepsData) {
            return Optional.of(new Change.Keep(ref, "kept, for data in it is kept; --with-data deletes that, too"));
        }
        List<String> others = otherApps();
        return Optional.of(
                others.isEmpty()
                        ? new Change.Delete(ref, Live.of(live.get()))
                        : new Change.Keep(ref, "kept, for other apps are in it: " + String.join(", ", others)));
    }

    private List<String> otherApps() {
        List<String> others = new ArrayList<>();
        cluster.kinds()
                .find("v1", "ConfigMap")
                .ifPresent(kind ->
                        cluster.list(kind, Selection.in(intent.namespace()).labelled(ApplySet.ID), found -> {
                            String name = found.path("metadata").path("name").asString("");
                            if (!name.equals(own().name())) {
                                others.add(found.path("data").path("app").asString(name));
                            }
                        }));
        return others;
    }

    private ObjectRef own() {
        return ApplySet.inventory(intent.app(), intent.namespace());
    }
}
