package dev.gantry;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A wish for nodes that meet conditions, all of them at once: one term of a node selector
 * ({@code nodeSelectorTerms[]}).
 */
public final class OnNodes extends Affinity {
    private final List<NodeCondition> conditions;

    OnNodes(List<NodeCondition> conditions) {
        this.conditions = conditions;
    }

    /** These too; all hold at once. */
    public OnNodes and(NodeCondition first, NodeCondition... more) {
        List<NodeCondition> all = new ArrayList<>(conditions);
        all.addAll(Lists.of(first, more));
        return new OnNodes(List.copyOf(all));
    }

    /**
     * Or else nodes that meet these. Alternatives can be required, not preferred: several preferences, each with its own
     * weight, are said one by one.
     */
    public AnyNodes or(OnNodes other) {
        return new AnyNodes(List.of(this, requireNonNull(other, "other")));
    }

    List<NodeCondition> conditions() {
        return conditions;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OnNodes that && conditions.equals(that.conditions);
    }

    @Override
    public int hashCode() {
        return conditions.hashCode();
    }

    @Override
    public String toString() {
        return "on nodes where " + words();
    }

    String words() {
        StringBuilder text = new StringBuilder();
        for (NodeCondition condition : conditions) {
            text.append(text.isEmpty() ? "" : " and ").append(condition);
        }
        return text.toString();
    }
}
