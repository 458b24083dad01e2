package dev.gantry;

import dev.gantry.problem.Quoted;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** That each rule of a placement can be, and that all of them can hold at once. */
final class PlacementChecks {
    private final Words words;
    private final Said<Placement> said;
    private final Report report;

    private PlacementChecks(Words words, Said<Placement> said, Report report) {
        this.words = words;
        this.said = said;
        this.report = report;
    }

    static void check(Words words, Said<Placement> said, Report report) {
        new PlacementChecks(words, said, report).run();
    }

    private void run() {
        Map<String, Rule.Over> spreads = new HashMap<>();
        for (Rule rule : said.value().rules()) {
            each(rule);
            Rule.Over before = rule instanceof Rule.Over over
                    ? spreads.putIfAbsent(over.spread().topology().label() + over.required(), over)
                    : null;
            if (before != null && !before.equals(rule)) {
                add(
                        "spread-repeated",
                        "Two spreads over " + before.spread().topology().plural() + " are "
                                + (before.required() ? "required." : "preferred."),
                        "Over one topology, a placement requires one spread and prefers one.",
                        "Say one of them, with the skew that is meant.");
            }
        }
        one(Rule.Priority.class, "priority classes");
        one(Rule.RunBy.class, "runtime classes");
        one(Rule.Scheduler.class, "schedulers");
        nodes();
        pods();
    }

    private void each(Rule rule) {
        if (rule instanceof Rule.Over over) {
            spread(over);
        } else if (rule instanceof Rule.Wish wish) {
            if (wish.weight().isPresent()
                    && (wish.weight().get() < 1 || wish.weight().get() > 100)) {
                wrong(
                        "weight-out-of-range",
                        wish.weight().get().toString(),
                        "A weight is 1 to 100.",
                        "Give 100 to what counts most, and less to the rest.");
            }
            if (wish.affinity() instanceof Near near) {
                labelKeys(near.scope());
            }
        } else if (rule instanceof Rule.Tolerate tolerate && tolerate.longest().isPresent()) {
            seconds(tolerate.taints(), tolerate.longest().get());
        }
    }

    private void spread(Rule.Over over) {
        Spread spread = over.spread();
        if (spread.maxSkew() < 1) {
            wrong(
                    "skew-out-of-range",
                    Integer.toString(spread.maxSkew()),
                    "A skew is at least 1.",
                    "Give maxSkew(1), the evenest there is.");
        }
        if (spread.minDomains().isEmpty()) {
            return;
        }
        if (spread.minDomains().get() < 1) {
            wrong(
                    "domains-out-of-range",
                    spread.minDomains().get().toString(),
                    "The least number of groups of nodes is at least 1.",
                    "Give minDomains(2) or more; with 1 it says nothing.");
        }
        if (!over.required()) {
            add(
                    "domains-preferred",
                    "minDomains is said of a spread that is preferred.",
                    "Only a spread that is required can wait for more groups of nodes.",
                    "Say require(spreadOver(...)), or leave minDomains out.");
        }
    }

    private void seconds(Taints taints, Duration longest) {
        report.check("placed", said.line(), Seconds.negative(longest));
        if (taints.effect().isEmpty() || taints.effect().get() != Taint.Effect.NO_EXECUTE) {
            add(
                    "toleration-time",
                    taints + " is tolerated for a time.",
                    "Only a taint with effect NoExecute sends instances away, so only it can be tolerated for a time.",
                    "Say anyTaint(\"...\", NO_EXECUTE), or leave forAtMost out.");
        }
    }

    private void labelKeys(PodScope scope) {
        for (String key : scope.matchLabelKeys()) {
            if (scope.mismatchLabelKeys().contains(key)) {
                add(
                        "label-key-contradictory",
                        "Pods are to have the same " + Quoted.of(key) + " and another.",
                        "A label's value is the same or another.",
                        "Name the label in one of matchLabelKeys and mismatchLabelKeys.");
            }
        }
    }

    /** At most one different rule of a kind of which a pod has one. */
    private void one(Class<? extends Rule> kind, String plural) {
        Rule first = null;
        for (Rule rule : said.value().rules()) {
            if (kind.isInstance(rule)) {
                if (first != null && !first.equals(rule)) {
                    add(
                            "placement-ambiguous",
                            "Two " + plural + " are said: " + first + ", and " + rule + ".",
                            "A pod has one.",
                            "Say one of them.");
                    return;
                }
                first = rule;
            }
        }
    }

    private void nodes() {
        Set<NodeCondition> always = new HashSet<>();
        Map<String, String> selected = new LinkedHashMap<>();
        for (Rule rule : said.value().rules()) {
            if (rule instanceof Rule.Selected only) {
                String other = selected.putIfAbsent(only.label(), only.value());
                if (other != null && !other.equals(only.value())) {
                    contradictory(only.label() + " is " + other + " and " + only.label() + " is " + only.value());
                    return;
                }
                always.add(new Labelled(only.label(), Labelled.Operator.IN, List.of(only.value())));
            } else if (rule instanceof Rule.Wish wish && wish.affinity() instanceof OnNodes nodes) {
                Optional<String> inItself = NodeContradiction.in(nodes.conditions());
                if (inItself.isPresent()) {
                    contradictory(inItself.get());
                    return;
                }
                if (wish.weight().isEmpty()) {
                    always.addAll(nodes.conditions());
                }
            }
        }
        Optional<String> together = NodeContradiction.in(always);
        if (together.isPresent()) {
            contradictory(together.get());
        } else {
            alternatives(always);
        }
    }

    private void alternatives(Set<NodeCondition> selected) {
        NodeTerms terms = NodeTerms.of(said.value());
        if (terms.areTooMany()) {
            add(
                    "alternatives-too-many",
                    "The alternatives that are required of nodes multiply to more than " + NodeTerms.MOST + ".",
                    "Each required choice multiplies the terms of a node selector, and more than " + NodeTerms.MOST
                            + " nobody can read.",
                    "Give the nodes that are right a label of their own, and require that.");
            return;
        }
        boolean any = false;
        boolean choice = false;
        for (Rule rule : said.value().rules()) {
            choice |= rule instanceof Rule.Alternatives;
        }
        for (List<NodeCondition> term : terms.all()) {
            Set<NodeCondition> all = new HashSet<>(selected);
            all.addAll(term);
            any |= NodeContradiction.in(all).isEmpty();
        }
        if (choice && !any) {
            add(
                    "placement-contradictory",
                    "None of the alternatives that are required of nodes goes with the rest that is required.",
                    "All that is required holds at once.",
                    "Leave out what is not meant, or prefer it.");
        }
    }

    private void contradictory(String what) {
        add(
                "placement-contradictory",
                "No node can be right: " + what + ".",
                "All that is said of nodes holds at once.",
                "Say alternatives with or(...), or leave out what is not meant.");
    }

    /** Of what is required: near and apart from the same pods in the same place. */
    private void pods() {
        List<Near> near = new ArrayList<>();
        List<Near> apart = new ArrayList<>();
        for (Rule rule : said.value().rules()) {
            if (rule instanceof Rule.Wish wish && wish.weight().isEmpty() && wish.affinity() instanceof Near other) {
                (other.isApart() ? apart : near).add(other);
            }
        }
        for (Near one : near) {
            boolean alone = one.whom() instanceof Near.Whom.Itself && Instances.most(words) < 2;
            Near opposite = new Near(one.whom(), true, one.topology(), one.scope());
            if (!alone && apart.contains(opposite)) {
                add(
                        "placement-contradictory",
                        "Nowhere is right: " + one + "; and " + opposite + ".",
                        "All that is required holds at once.",
                        "Leave out what is not meant, or prefer it.");
            }
        }
    }

    private void wrong(String code, String value, String rule, String fix) {
        report.check("placed", said.line(), Wrong.of(code, value, rule, fix));
    }

    private void add(String code, String what, String rule, String fix) {
        report.below("placed").add(said.line(), code, what, rule, fix);
    }
}
