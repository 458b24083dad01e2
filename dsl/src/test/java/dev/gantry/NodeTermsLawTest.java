package dev.gantry;

import static dev.gantry.Placement.*;
import static dev.gantry.Synthesized.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.kubernetes.core.V1NodeSelectorRequirement;
import dev.gantry.kubernetes.core.V1NodeSelectorTerm;
import dev.gantry.problem.ProblemsException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is required of nodes, the terms that are written choose the very nodes that it chooses. */
class NodeTermsLawTest {
    /** A node as the scheduler sees it. */
    record Machine(String name, Map<String, String> labels) {}

    /** Something required, and whether a node meets it. */
    record Required(Placement placement, Predicate<Machine> isMet) {}

    private record Condition(NodeCondition said, Predicate<Machine> isMet) {}

    private record Choice(OnNodes said, Predicate<Machine> isMet) {}

    @Property(tries = 2000)
    void termsChooseWhatTheExpressionChooses(
            @ForAll("required") List<Required> required, @ForAll("machines") List<Machine> machines) {
        Placement placement = required.get(0).placement();
        for (Required next : required.subList(1, required.size())) {
            placement = placement.and(next.placement());
        }
        Optional<List<V1NodeSelectorTerm>> terms = terms(placement);

        for (Machine machine : machines) {
            boolean wanted = required.stream().allMatch(one -> one.isMet().test(machine));
            boolean chosen = terms.isPresent() && terms.get().stream().anyMatch(term -> matches(term, machine));
            assertThat(chosen).as("%s on %s", placement, machine).isEqualTo(wanted);
        }
    }

    /** Empty where it is told that no node can be right. */
    private static Optional<List<V1NodeSelectorTerm>> terms(Placement placement) {
        try {
            return Optional.of(pod(order().placed(placement))
                    .affinity()
                    .orElseThrow()
                    .nodeAffinity()
                    .orElseThrow()
                    .requiredDuringSchedulingIgnoredDuringExecution()
                    .orElseThrow()
                    .nodeSelectorTerms());
        } catch (ProblemsException problems) {
            assertThat(problems.problems().list())
                    .extracting(problem -> problem.code())
                    .containsOnly("placement-contradictory");
            return Optional.empty();
        }
    }

    private static boolean matches(V1NodeSelectorTerm term, Machine machine) {
        for (V1NodeSelectorRequirement requirement : term.matchExpressions()) {
            if (!matches(requirement, Optional.ofNullable(machine.labels().get(requirement.key())))) {
                return false;
            }
        }
        for (V1NodeSelectorRequirement requirement : term.matchFields()) {
            if (!matches(requirement, Optional.of(machine.name()))) {
                return false;
            }
        }
        return true;
    }

    private static boolean matches(V1NodeSelectorRequirement requirement, Optional<String> value) {
        return switch (requirement.operator()) {
            case IN -> value.isPresent() && requirement.values().contains(value.get());
            case NOT_IN -> value.isEmpty() || !requirement.values().contains(value.get());
            case EXISTS -> value.isPresent();
            case DOES_NOT_EXIST -> value.isEmpty();
            case GT ->
                number(value)
                        .map(it -> it > Long.parseLong(requirement.values().get(0)))
                        .orElse(false);
            case LT ->
                number(value)
                        .map(it -> it < Long.parseLong(requirement.values().get(0)))
                        .orElse(false);
        };
    }

    private static Optional<Long> number(Optional<String> value) {
        return value.filter(text -> text.matches("\\d+")).map(Long::parseLong);
    }

    @Provide
    Arbitrary<List<Required>> required() {
        Arbitrary<Required> always = choices().map(one -> new Required(require(one.said()), one.isMet()));
        Arbitrary<Required> either = choices().list().ofMinSize(2).ofMaxSize(3).map(NodeTermsLawTest::either);
        return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(2, always), net.jqwik.api.Tuple.of(3, either))
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
    }

    private static Required either(List<Choice> choices) {
        AnyNodes any = choices.get(0).said().or(choices.get(1).said());
        for (Choice more : choices.subList(2, choices.size())) {
            any = any.or(more.said());
        }
        return new Required(
                require(any),
                machine -> choices.stream().anyMatch(one -> one.isMet().test(machine)));
    }

    private static Arbitrary<Choice> choices() {
        return conditions().list().ofMinSize(1).ofMaxSize(3).map(all -> {
            List<NodeCondition> said = new ArrayList<>();
            all.forEach(one -> said.add(one.said()));
            return new Choice(
                    onNodes(said.get(0), said.subList(1, said.size()).toArray(NodeCondition[]::new)),
                    machine -> all.stream().allMatch(one -> one.isMet().test(machine)));
        });
    }

    private static Arbitrary<Condition> conditions() {
        Arbitrary<String> keys = Arbitraries.of("a", "b");
        Arbitrary<String> values = Arbitraries.of("1", "2", "3", "x");
        Arbitrary<Condition> labels = Combinators.combine(
                        keys, values, values, Arbitraries.integers().between(0, 5))
                .as(NodeTermsLawTest::condition);
        Arbitrary<Condition> numbers = Combinators.combine(
                        keys, Arbitraries.longs().between(0, 4), Arbitraries.of(true, false))
                .as((key, number, above) -> new Condition(
                        above ? label(key).above(number) : label(key).below(number),
                        machine -> number(Optional.ofNullable(machine.labels().get(key)))
                                .map(it -> above ? it > number : it < number)
                                .orElse(false)));
        Arbitrary<Condition> names = Combinators.combine(Arbitraries.of("n1", "n2"), Arbitraries.of(true, false))
                .as((name, wanted) -> new Condition(
                        wanted ? named(name) : notNamed(name),
                        machine -> machine.name().equals(name) == wanted));
        return Arbitraries.oneOf(labels, numbers, names);
    }

    private static Condition condition(String key, String one, String other, int how) {
        Labelled.Label label = label(key);
        return switch (how) {
            case 0 -> new Condition(label.is(one), it -> one.equals(it.labels().get(key)));
            case 1 ->
                new Condition(label.isNot(one), it -> !one.equals(it.labels().get(key)));
            case 2 ->
                new Condition(
                        label.in(one, other),
                        it -> one.equals(it.labels().get(key))
                                || other.equals(it.labels().get(key)));
            case 3 ->
                new Condition(
                        label.notIn(one, other),
                        it -> !one.equals(it.labels().get(key))
                                && !other.equals(it.labels().get(key)));
            case 4 -> new Condition(label.exists(), it -> it.labels().containsKey(key));
            default -> new Condition(label.isAbsent(), it -> !it.labels().containsKey(key));
        };
    }

    @Provide
    Arbitrary<List<Machine>> machines() {
        Arbitrary<Map<String, String>> labels =
                Arbitraries.maps(Arbitraries.of("a", "b"), Arbitraries.of("1", "2", "3", "x"));
        return Combinators.combine(Arbitraries.of("n1", "n2", "n3"), labels)
                .as(Machine::new)
                .list()
                .ofSize(20);
    }
}
