package dev.gantry;

import dev.gantry.Upgrade.OnFailure;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The words that every upgrade has which someone watches over.
 *
 * @param <U> the type that each word gives back
 */
public abstract sealed class Paced<U extends Paced<U>>
        permits Rolling, Surging, Partitioned, Recreate, Canary, BlueGreen {
    private final UpgradeWords words;

    Paced(UpgradeWords words) {
        this.words = words;
    }

    abstract U saying(UpgradeWords next);

    /** What it is beside its words, to compare and print. */
    abstract String kind();

    final UpgradeWords words() {
        return words;
    }

    /** A new instance counts once it has been ready so long ({@code minReadySeconds}); default 0. */
    public final U minReady(Duration shortest) {
        return saying(words.minReady(shortest));
    }

    /**
     * An upgrade that makes no progress for so long has failed ({@code progressDeadlineSeconds}; where a kind has no such
     * field, annotation {@code gantry.dev/deadline}); default 10 minutes.
     */
    public final U deadline(Duration longest) {
        return saying(words.deadline(longest));
    }

    /**
     * Starts when jobs have completed: migrations. They become part of the app; the order is written as the annotation
     * {@code gantry.dev/after} of the workload. In which order they run among themselves, they say: {@link Job#after}.
     */
    public final U after(Job first, Job... more) {
        return saying(words.after(Lists.of(first, more)));
    }

    /** What becomes of an upgrade that fails (annotation {@code gantry.dev/on-failure}); default {@code HOLD}. */
    public final U onFailure(OnFailure then) {
        return saying(words.onFailure(then));
    }

    /** So many old revisions are kept to return to, 0 or more ({@code revisionHistoryLimit}); default 3. */
    public final U keepRevisions(int count) {
        return saying(words.revisions(count));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Paced<?> that && kind().equals(that.kind()) && words.equals(that.words);
    }

    @Override
    public int hashCode() {
        return 31 * kind().hashCode() + words.hashCode();
    }

    /** In words: {@code rolling, at most 1 more than wanted, rolled back if it fails}. */
    @Override
    public final String toString() {
        return kind() + words;
    }
}
