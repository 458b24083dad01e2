package dev.gantry;

import dev.gantry.problem.GantryException;
import java.util.function.UnaryOperator;

/** What users change of Gantry's objects in Kubernetes' own words. */
final class Customized {
    private Customized() {}

    /** All changes, in the order in which they were said; one that cannot be made is a problem of the word. */
    static <T> T by(Many<UnaryOperator<T>> changes, T value, String word, Report report) {
        T changed = value;
        for (Said<UnaryOperator<T>> change : changes) {
            try {
                T next = change.value().apply(changed);
                if (next == null) {
                    report.below(word)
                            .add(
                                    change.line(),
                                    "customization-null",
                                    word + " gives back null.",
                                    "A customization gives back the value that is to be used.",
                                    "Give back what it was given where there is nothing to change.");
                } else {
                    changed = next;
                }
            } catch (GantryException refused) {
                report.below(word).add(change.line(), refused.code(), String.valueOf(refused.getMessage()), "", "");
            }
        }
        return changed;
    }
}
