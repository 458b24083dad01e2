package dev.gantry;

import static java.util.Objects.requireNonNull;

import dev.gantry.kubernetes.apps.V1StatefulSet;
import java.util.function.UnaryOperator;

/**
 * Runs, serves, and keeps data: each instance has a name and a disk of its own. Becomes a StatefulSet, its headless
 * Service and its claims.
 *
 * <p>A headless Service leads straight to the pods, so others call the very port that the process listens on.
 */
public final class StatefulService extends Serving<StatefulService> implements Replicated<StatefulService> {
    StatefulService(Words words) {
        super(words);
    }

    @Override
    String kind() {
        return "stateful service";
    }

    @Override
    StatefulService saying(Words next) {
        return new StatefulService(next);
    }

    @Override
    public StatefulService replicas(int count) {
        return replicas(Replicas.exactly(count));
    }

    @Override
    public StatefulService replicas(Replicas replicas) {
        Words next = words().copy();
        next.replicas = Said.now(requireNonNull(replicas, "replicas"));
        return saying(next);
    }

    @Override
    public StatefulService disruptionBudget(Budget budget) {
        Words next = words().copy();
        next.budget = Said.now(requireNonNull(budget, "budget"));
        return saying(next);
    }

    /** One more disk, or, by the claim's name, another in its place ({@code volumeClaimTemplates[]}). */
    public StatefulService storage(Storage storage) {
        Words next = words().copy();
        next.storages = next.storages.put(requireNonNull(storage, "storage").name(), storage);
        return saying(next);
    }

    /**
     * All instances start and end at once, rather than one after the other ({@code podManagementPolicy: Parallel}): for what finds
     * its peers by itself. Upgrades go on one after the other.
     */
    public StatefulService parallelStart() {
        Words next = words().copy();
        next.stateful = next.stateful.inParallel();
        return saying(next);
    }

    /**
     * What becomes of the claims of all instances when the service is deleted, and of those of an instance that is no longer
     * wanted ({@code persistentVolumeClaimRetentionPolicy}); default: both stay.
     */
    public StatefulService claimRetention(Retention whenDeleted, Retention whenScaled) {
        Words next = words().copy();
        next.stateful = next.stateful.retention(new StatefulWords.ClaimRetention(
                requireNonNull(whenDeleted, "whenDeleted"), requireNonNull(whenScaled, "whenScaled")));
        return saying(next);
    }

    /** The number in the name of the first instance, 0 or more ({@code ordinals.start}); default 0. */
    public StatefulService firstOrdinal(int number) {
        Words next = words().copy();
        next.stateful = next.stateful.firstOrdinal(number);
        return saying(next);
    }

    /** How one version replaces another ({@code spec.updateStrategy}); default one after the other, from the last. */
    public StatefulService upgrade(StatefulUpgrade upgrade) {
        Words next = words().copy();
        next.upgrade = Said.now(requireNonNull(upgrade, "upgrade"));
        return saying(next);
    }

    /** Changes the StatefulSet that Gantry made, in Kubernetes' own words, when everything else is done. */
    public StatefulService customize(UnaryOperator<V1StatefulSet> change) {
        Words next = words().copy();
        next.customizedStatefulSet = next.customizedStatefulSet.plus(requireNonNull(change, "change"));
        return saying(next);
    }
}
