package dev.gantry;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Starts as many instances of the new version as there are of the old one, and turns all calls to them at once; the old ones wait
 * in case they must go back. Then they are replaced as well, and calls return to them. Becomes a second Deployment,
 * {@code order-green}, with no replicas at rest; the policy stands in the annotation {@code gantry.dev/upgrade}.
 */
public final class BlueGreen extends Paced<BlueGreen> implements ServiceUpgrade {
    private final Duration keepOldFor;
    private final Optional<Analysis> analysis;

    BlueGreen(UpgradeWords words, Duration keepOldFor, Optional<Analysis> analysis) {
        super(words);
        this.keepOldFor = keepOldFor;
        this.analysis = analysis;
    }

    /** How long the old version waits after calls have been turned, a second or more; default 10 minutes. */
    public BlueGreen keepOldFor(Duration time) {
        return new BlueGreen(words(), requireNonNull(time, "time"), analysis);
    }

    /** Goes on only while this holds: see {@link Canary#analysis}. Asked before calls are turned, and while the old version waits. */
    public BlueGreen analysis(String name, Predicate<Now> isGood) {
        return new BlueGreen(words(), keepOldFor, Optional.of(new Analysis(requireNonNull(name, "name"), isGood)));
    }

    Duration keepOldFor() {
        return keepOldFor;
    }

    Optional<Analysis> analysis() {
        return analysis;
    }

    @Override
    BlueGreen saying(UpgradeWords next) {
        return new BlueGreen(next, keepOldFor, analysis);
    }

    @Override
    String kind() {
        return "blue-green, the old version kept for " + Seconds.of(keepOldFor) + " s"
                + analysis.map(it -> ", while " + it).orElse("");
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other) && other instanceof BlueGreen that && analysis.equals(that.analysis);
    }

    @Override
    public int hashCode() {
        return 31 * super.hashCode() + analysis.hashCode();
    }
}
