package dev.gantry;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Replaces an instance when someone deletes its pod, and never by itself. */
public final class OnDelete implements StatefulUpgrade, DaemonUpgrade {
    private final UpgradeWords words;

    OnDelete(UpgradeWords words) {
        this.words = words;
    }

    /** A new instance counts once it has been ready so long ({@code minReadySeconds}); default 0. */
    public OnDelete minReady(Duration shortest) {
        return new OnDelete(words.minReady(shortest));
    }

    /** So many old revisions are kept to return to, 0 or more ({@code revisionHistoryLimit}); default 3. */
    public OnDelete keepRevisions(int count) {
        return new OnDelete(words.revisions(count));
    }

    UpgradeWords words() {
        return words;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OnDelete that && words.equals(that.words);
    }

    @Override
    public int hashCode() {
        return words.hashCode();
    }

    /** In words: {@code replaced when deleted}. */
    @Override
    public String toString() {
        return "replaced when deleted" + words;
    }
}
