package dev.gantry.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What will happen, object by object, in the order in which it will.
 *
 * @param intent what it is for
 * @param makesNamespace whether the app's namespace does not exist and is made first
 * @param renewsInventory whether the app's inventory names anything else than there will be, and is written
 * @param changes one for each object that is wanted or was
 * @param warnings what the server remarked, deprecations above all
 * @param inventory the state of the app's inventory that it was made for; empty if there was none
 */
public record Plan(
        Intent intent,
        boolean makesNamespace,
        boolean renewsInventory,
        List<Change> changes,
        List<String> warnings,
        Optional<Live> inventory) {
    public Plan {
        changes = List.copyOf(changes);
        warnings = List.copyOf(warnings);
    }

    /** Of an app without an inventory. */
    public Plan(
            Intent intent,
            boolean makesNamespace,
            boolean renewsInventory,
            List<Change> changes,
            List<String> warnings) {
        this(intent, makesNamespace, renewsInventory, changes, warnings, Optional.empty());
    }

    /** Which app. */
    public String app() {
        return intent.app();
    }

    /** The app's namespace. */
    public String namespace() {
        return intent.namespace();
    }

    /** Whether the app is applied as it is defined now; not where it returns to an earlier release, or goes. */
    public boolean goesForward() {
        return intent instanceof Intent.Apply apply && apply.returnsTo().isEmpty();
    }

    /** Whether nothing is to be done. */
    public boolean isEmpty() {
        return !makesNamespace && !renewsInventory && changes.stream().noneMatch(Change::writes);
    }

    /** Whether the namespace is made and nothing is said of it: else a change of its own tells. */
    public boolean makesBareNamespace() {
        return makesNamespace
                && changes.stream()
                        .noneMatch(change -> change.ref().kind().equals("Namespace")
                                && change.ref().name().equals(namespace()));
    }

    /** The changes of one sort, in order. */
    public <T extends Change> List<T> all(Class<T> sort) {
        return changes.stream().filter(sort::isInstance).map(sort::cast).toList();
    }

    /** Whether the other does the same: a status that moved meanwhile is no difference. */
    public boolean sameAs(Plan other) {
        return makesNamespace == other.makesNamespace
                && renewsInventory == other.renewsInventory
                && changes.size() == other.changes.size()
                && Stream.iterate(0, i -> i < changes.size(), i -> i + 1)
                        .allMatch(i -> same(changes.get(i), other.changes.get(i)));
    }

    private static boolean same(Change one, Change other) {
        if (one instanceof Change.Update a && other instanceof Change.Update b) {
            return a.desired().equals(b.desired())
                    && a.fields().equals(b.fields())
                    && a.live().uid().equals(b.live().uid());
        } else if (one instanceof Change.Delete a && other instanceof Change.Delete b) {
            return a.ref().equals(b.ref()) && a.live().uid().equals(b.live().uid());
        } else if (one instanceof Change.Unchanged && other instanceof Change.Unchanged) {
            return one.ref().equals(other.ref());
        }
        return one.equals(other);
    }

    /** As people read it; see {@link PlanText}. */
    @Override
    public String toString() {
        return PlanText.of(this);
    }
}
