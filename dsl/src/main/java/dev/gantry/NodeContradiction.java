package dev.gantry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Conditions that no node can meet together, because they contradict each other about one label. */
final class NodeContradiction {
    /** What the conditions leave open about one label. */
    private static final class Open {
        final List<NodeCondition> said = new ArrayList<>();
        final Set<String> not = new LinkedHashSet<>();

        @Nullable
        Set<String> only;

        boolean there;
        boolean absent;
        long above = Long.MIN_VALUE;
        long below = Long.MAX_VALUE;
        boolean number;

        void take(NodeCondition condition) {
            said.add(condition);
            if (condition instanceof Labelled label) {
                take(label);
            } else if (condition instanceof NodeNumber compared) {
                there = true;
                number = true;
                if (compared.operator() == NodeNumber.Operator.GREATER_THAN) {
                    above = Math.max(above, compared.number());
                } else {
                    below = Math.min(below, compared.number());
                }
            } else if (condition instanceof NodeName name) {
                if (name.wanted()) {
                    only(List.of(name.name()));
                } else {
                    not.add(name.name());
                }
            }
        }

        private void take(Labelled label) {
            switch (label.operator()) {
                case IN -> only(label.values());
                case NOT_IN -> not.addAll(label.values());
                case EXISTS -> there = true;
                case DOES_NOT_EXIST -> absent = true;
            }
        }

        private void only(List<String> values) {
            there = true;
            if (only == null) {
                only = new LinkedHashSet<>(values);
            } else {
                only.retainAll(values);
            }
        }

        boolean isContradictory() {
            if (there && absent) {
                return true;
            }
            if (only == null) {
                return number && (above == Long.MAX_VALUE || above + 1 > below - 1);
            }
            for (String value : only) {
                if (!not.contains(value) && (!number || isBetween(value))) {
                    return false;
                }
            }
            return true;
        }

        private boolean isBetween(String value) {
            try {
                long is = Long.parseLong(value);
                return is > above && is < below;
            } catch (NumberFormatException noNumber) {
                return false;
            }
        }
    }

    private NodeContradiction() {}

    /** Those that contradict each other, in words; empty where some node could meet all. */
    static Optional<String> in(Collection<NodeCondition> conditions) {
        Map<String, Open> byKey = new LinkedHashMap<>();
        for (NodeCondition condition : conditions) {
            Open open = byKey.get(key(condition));
            if (open == null) {
                open = new Open();
                byKey.put(key(condition), open);
            }
            open.take(condition);
        }
        for (Open open : byKey.values()) {
            if (open.isContradictory()) {
                return Optional.of(Sentences.joined(open.said, " and "));
            }
        }
        return Optional.empty();
    }

    private static String key(NodeCondition condition) {
        if (condition instanceof Labelled label) {
            return label.key();
        }
        // No label has an empty name, so it can stand for the node's own.
        return condition instanceof NodeNumber number ? number.key() : "";
    }
}
