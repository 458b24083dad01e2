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
        Optional<Inventory> inventory = new InventoryStore(cluster, intent.app(), intent.namespace()).read();
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
        changes.sort((one, other) -> one.ref().compareTo(other.ref()));
        changes.addAll(leftovers(wanted, members, inventory));
        Set<ObjectRef> refs = wanted.stream().map(Desired::ref).collect(Collectors.toSet());
        boolean renewsInventory = !inventory.map(Inventory::members).equals(Optional.of(refs));
        return new Plan(intent, makesNamespace, renewsInventory, changes, List.copyOf(warnings));
    }

    /** The objects as they will be sent: marked as members, each in its namespace. */
    private List<Desired> desired(DesiredKinds kinds) {
        List<Problem> problems = new ArrayList<>();
        List<Desired> wanted = new ArrayList<>();
        for (KubernetesObject object : intent.objects()) {
            Optional<ServedKind> kind = kinds.find(object.apiVersion(), object.kind());
            if (kind.isPresent()) {
                Optional<String> home = kind.get().namespaced() ? Optional.of(intent.namespace()) : Optional.empty();
                wanted.add(Desired.of(object, home).label(ApplySet.PART_OF, id));
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
        Ownership ownership = new Ownership(cluster, id, obstacles);
        Predictor predictor = new Predictor(cluster, kinds, ownership, obstacles, intent.takeOver(), newNamespaces);
        return Parallel.map(wanted, desired -> predictor.predict(desired, members.find(desired.ref())));
    }

    private List<Change> leftovers(List<Desired> wanted, Members members, Optional<Inventory> inventory) {
        Set<String> stay = wanted.stream().map(it -> Members.key(it.ref())).collect(Collectors.toSet());
        inventory.ifPresent(found -> found.kept().forEach(ref -> stay.add(Members.key(ref))));
        Leftovers leftovers = new Leftovers(cluster, false);
        for (ObjectRef ref : members.refs()) {
            if (!stay.contains(Members.key(ref))) {
                members.find(ref).ifPresent(live -> leftovers.add(ref, live));
            }
        }
        return leftovers.changes();
    }
}
