package dev.gantry;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;

/**
 * Nodes of which any alternative is right ({@code nodeSelectorTerms[]}). It has no {@code and}, so that nobody need wonder
 * which of the two binds closer: {@code require(a.or(b)).and(require(c))} says it with brackets.
 *
 * @param alternatives two or more
 */
public record AnyNodes(List<OnNodes> alternatives) {
    /** See the record's components. */
    public AnyNodes {
        alternatives = List.copyOf(alternatives);
    }

    /** Or else nodes that meet these. */
    public AnyNodes or(OnNodes other) {
        List<OnNodes> all = new ArrayList<>(alternatives);
        all.add(requireNonNull(other, "other"));
        return new AnyNodes(all);
    }

    /** In words: {@code on nodes where either disktype is ssd, or gpu is set}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (OnNodes one : alternatives) {
            text.append(text.isEmpty() ? "on nodes where either " : ", or ").append(one.words());
        }
        return text.toString();
    }
}
