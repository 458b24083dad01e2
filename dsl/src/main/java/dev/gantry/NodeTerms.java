package dev.gantry;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What is required of nodes, as Kubernetes has it: alternatives, each complete in itself. {@code (a or b) and c} becomes
 * {@code (a and c) or (b and c)}; alternatives that no node can meet are left out.
 */
final class NodeTerms {
    /** More are a mistake rather than a wish: each new choice multiplies them. */
    static final int MOST = 64;

    private final List<List<NodeCondition>> terms;
    private final boolean tooMany;

    private NodeTerms(List<List<NodeCondition>> terms, boolean tooMany) {
        this.terms = terms;
        this.tooMany = tooMany;
    }

    static NodeTerms of(Placement placement) {
        Set<NodeCondition> always = new LinkedHashSet<>();
        List<AnyNodes> choices = new ArrayList<>();
        for (Rule rule : placement.rules()) {
            if (rule instanceof Rule.Wish wish && wish.weight().isEmpty() && wish.affinity() instanceof OnNodes nodes) {
                always.addAll(nodes.conditions());
            } else if (rule instanceof Rule.Alternatives any) {
                choices.add(any.nodes());
            }
        }
        if (always.isEmpty() && choices.isEmpty()) {
            return new NodeTerms(List.of(), false);
        }
        List<List<NodeCondition>> terms = List.of(List.copyOf(always));
        for (AnyNodes choice : choices) {
            terms = multiplied(terms, choice);
            if (terms.size() > MOST) {
                return new NodeTerms(terms, true);
            }
        }
        return new NodeTerms(terms, false);
    }

    private static List<List<NodeCondition>> multiplied(List<List<NodeCondition>> terms, AnyNodes choice) {
        Set<Set<NodeCondition>> known = new LinkedHashSet<>();
        for (List<NodeCondition> term : terms) {
            for (OnNodes alternative : choice.alternatives()) {
                Set<NodeCondition> both = new LinkedHashSet<>(term);
                both.addAll(alternative.conditions());
                if (NodeContradiction.in(both).isEmpty()) {
                    known.add(both);
                }
            }
            if (known.size() > MOST) {
                break;
            }
        }
        List<List<NodeCondition>> all = new ArrayList<>();
        for (Set<NodeCondition> term : known) {
            all.add(List.copyOf(term));
        }
        return all;
    }

    /** The alternatives; none where nothing is required, or where no node can be right. */
    List<List<NodeCondition>> all() {
        return terms;
    }

    /** Whether there are more than {@link #MOST}; {@link #all} then has not all of them. */
    boolean areTooMany() {
        return tooMany;
    }
}
