package dev.gantry;

import dev.gantry.problem.GantryException;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** What users change of Gantry's objects in Kubernetes' own words. */
final class Customized {
    private Customized() {}

    /** All changes, in the order in which they were said; one that cannot be made is a problem of the word. */
    static <T> T by(Many<UnaryOperator<T>> changes, T value, String word, Report report) {
        T changed = value;
        for (Said<UnaryOperator<T>> change : changes) {
            try {
                changed = Objects.requireNonNull(change.value().apply(changed), word + " gave back null");
            } catch (GantryException refused) {
                report.below(word)
                        .add(
                                change.line(),
                                refused.code(),
                                String.valueOf(refused.getMessage()),
                                "A customization gives back a whole value.",
                                "Give the nested value whole where there is none to change.");
            }
        }
        return changed;
    }
}
