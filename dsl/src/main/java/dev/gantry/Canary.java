package dev.gantry;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Tries a version on a few instances first, beside all of the old ones: in each step a share of the instances wanted, rounded
 * up, runs the new version and is called as the others are. After the last step the old instances are replaced a few at a
 * time. Becomes a second Deployment, {@code order-canary}, with no replicas at rest; the steps stand in the annotation
 * {@code gantry.dev/upgrade}.
 */
public final class Canary extends Paced<Canary> implements ServiceUpgrade {
    private final List<Step> steps;
    private final Optional<Analysis> analysis;

    Canary(UpgradeWords words, List<Step> steps, Optional<Analysis> analysis) {
        super(words);
        this.steps = steps;
        this.analysis = analysis;
    }

    /**
     * Goes on only while this holds; where it does not, the upgrade has failed. Asked again and again through all steps.
     *
     * @param name what is looked at, on one line (annotation {@code gantry.dev/analysis})
     * @param isGood a function of what is seen; it runs in the program that applies the app
     */
    public Canary analysis(String name, Predicate<Now> isGood) {
        return new Canary(words(), steps, Optional.of(new Analysis(requireNonNull(name, "name"), isGood)));
    }

    List<Step> steps() {
        return steps;
    }

    Optional<Analysis> analysis() {
        return analysis;
    }

    @Override
    Canary saying(UpgradeWords next) {
        return new Canary(next, steps, analysis);
    }

    @Override
    String kind() {
        return "canary, " + Sentences.joined(steps, ", then ")
                + analysis.map(it -> ", while " + it).orElse("");
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other) && other instanceof Canary that && analysis.equals(that.analysis);
    }

    @Override
    public int hashCode() {
        return 31 * super.hashCode() + analysis.hashCode();
    }
}
