package dev.gantry.apply;

import dev.gantry.cluster.Cluster;
import dev.gantry.cluster.ServedKind;
import dev.gantry.kubernetes.KubernetesObject;
import dev.gantry.manifest.ObjectRef;
import dev.gantry.plan.Change;
import dev.gantry.plan.Desired;
import dev.gantry.plan.Intent;
import dev.gantry.plan.Plan;
import dev.gantry.problem.Problem;
import dev.gantry.problem.Problems;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/** Makes the plan of an apply: what is wanted against what is there, and what is there against what is wanted. */
final class Planner {
    private final Cluster cluster;
    private final Intent.Apply intent;
    private final Obstacles obstacles;
    private final String id;

    Planner(Cluster cluster, Intent.Apply intent) {
        this.cluster = cluster;
        this.intent = intent;
        this.obstacles = new Obstacles(intent.app());
        this.id = ApplySet.id(intent.app(), intent.namespace());
    }

    Plan plan() {
        DesiredKinds kinds = new DesiredKinds(cluster.kinds(), intent.objects());
        List<Desired> wanted = desired(kinds);
        InventoryStore store = new InventoryStore(cluster, intent.app(), intent.namespace());
        Optional<Inventory> inventory = store.read();
        boolean makesNamespace = inventory.isEmpty() && Namespaces.isMissing(cluster, intent.namespace());
        Members members = inventory.map(found -> Members.read(cluster, found)).orElseGet(Members::none);

        List<Prediction> predictions = predict(kinds, wanted, members, makesNamespace);
        Problems.of(predictions.stream().flatMap(it -> it.problems().stream()).toList())
                .orThrow();
        List<Change> changes = new ArrayList<>();
        Set<String> warnings = new TreeSet<>();
        predictions.forEach(prediction -> {
            prediction.change().ifPresent(changes::add);
            warnings.addAll(prediction.warnings());
        });
        changes.sort(Turns.of(intent, changes).order());
        Members all = isLost(inventory, changes) ? alike(wanted) : members;
        List<Change> leftovers = leftovers(wanted, all, inventory);
        changes.addAll(leftovers);
        Set<ObjectRef> refs =
                wanted.stream().map(Desired::ref).filter(ref -> !isOwn(ref)).collect(Collectors.toSet());
        leftovers.stream()
                .filter(change -> change instanceof Change.Keep keep && keep.forNow())
                .forEach(change -> refs.add(change.ref()));
        boolean renewsInventory = !inventory.map(Inventory::members).equals(Optional.of(refs))
                || inventory
                        .flatMap(it -> it.releases().latest())
                        .filter(latest -> !latest.isGood())
                        .isPresent();
        return new Plan(intent, makesNamespace, renewsInventory, changes, List.copyOf(warnings), store.state());
    }

    /** Whether there are members and no inventory: somebody deleted it. */
    private static boolean isLost(Optional<Inventory> inventory, List<Change> changes) {
        return inventory.isEmpty()
                && changes.stream()
                        .anyMatch(change -> change instanceof Change.Unchanged
                                || (change instanceof Change.Update update && !update.adopted()));
    }

    /** The members that are of the same kinds as what is wanted: all that can be known without an inventory. */
    private Members alike(List<Desired> wanted) {
        List<ObjectRef> refs =
                wanted.stream().map(Desired::ref).filter(ref -> !isOwn(ref)).toList();
        return Members.read(
                cluster, Inventory.empty(intent.app(), intent.namespace()).members(refs));
    }

    private boolean isOwn(ObjectRef ref) {
        return Namespaces.isOwn(ref, intent.namespace());
    }

    /** The objects as they will be sent: marked as members, each in its namespace. */
    private List<Desired> desired(DesiredKinds kinds) {
        List<Problem> problems = new ArrayList<>();
        List<Desired> wanted = new ArrayList<>();
        for (KubernetesObject object : intent.objects()) {
            Optional<ServedKind> kind = kinds.find(object.apiVersion(), object.kind());
            if (kind.isPresent()) {
                Optional<String> home = kind.get().namespaced() ? Optional.of(intent.namespace()) : Optional.empty();
                Desired desired = Desired.of(object, home);
                wanted.add(isOwn(desired.ref()) ? desired : desired.label(ApplySet.PART_OF, id));
            } else {
                problems.add(obstacles.kindNotServed(
                        object.apiVersion(),
                        object.kind(),
                        object.name(),
                        cluster.name(),
                        kinds.advice(object.apiVersion(), object.kind())));
            }
        }
        Problems.of(problems).orThrow();
        return wanted;
    }

    private List<Prediction> predict(
            DesiredKinds kinds, List<Desired> wanted, Members members, boolean makesNamespace) {
        Set<String> newNamespaces = new HashSet<>();
        if (makesNamespace) {
            newNamespaces.add(intent.namespace());
        }
        wanted.stream()
                .map(Desired::ref)
                .filter(ref -> ApplySet.groupKind(ref).equals("Namespace"))
                .filter(ref -> members.find(ref).isEmpty() && Namespaces.isMissing(cluster, ref.name()))
                .forEach(ref -> newNamespaces.add(ref.name()));
        Ownership ownership = new Ownership(cluster, id, intent.namespace(), obstacles);
        Predictor predictor = new Predictor(cluster, kinds, ownership, obstacles, intent.takeOver(), newNamespaces);
        return Parallel.map(cluster.requestsAtOnce(), wanted, desired -> {
            Optional<ObjectNode> live = isOwn(desired.ref()) && !makesNamespace
                    ? Namespaces.get(cluster, intent.namespace())
                    : members.find(desired.ref());
            return predictor.predict(desired, live);
        });
    }

    private List<Change> leftovers(List<Desired> wanted, Members members, Optional<Inventory> inventory) {
        Set<String> stay = wanted.stream().map(it -> Members.key(it.ref())).collect(Collectors.toSet());
        inventory.ifPresent(found -> found.kept().forEach(ref -> stay.add(Members.key(ref))));
        List<ObjectRef> left = members.refs().stream()
                .filter(ref -> !stay.contains(Members.key(ref)))
                .toList();
        Superseded superseded =
                new Superseded(cluster, left.stream().map(Members::key).collect(Collectors.toSet()));
        Leftovers leftovers = new Leftovers(cluster, false);
        for (ObjectRef ref : left) {
            ObjectNode live = members.find(ref).orElseThrow();
            superseded
                    .namedBy(ref, live)
                    .ifPresentOrElse(by -> leftovers.keep(ref, by), () -> leftovers.add(ref, live));
        }
        return leftovers.changes();
    }
}
