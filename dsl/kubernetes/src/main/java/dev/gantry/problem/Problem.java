package dev.gantry.problem;

import java.util.Comparator;
import java.util.Optional;

/**
 * One mistake: what is wrong (the value), the rule, and the fix, in sentences. Never holds a secret's value.
 *
 * @param code the rule's name, stable, in kebab-case, for programs to tell one mistake from another: {@code name-invalid}
 * @param what what is wrong, with the value
 * @param rule what holds
 * @param fix what to do about it; empty where the rule says it all
 * @param path where it is in the definition: {@code ftgo/order-service/container}
 * @param source the line of Java that said it; empty where lines were not captured
 */
public record Problem(String code, String what, String rule, String fix, String path, Optional<Source> source)
        implements Comparable<Problem> {
    private static final Comparator<Optional<Source>> BY_SOURCE =
            Comparator.comparing(source -> source.orElse(null), Comparator.nullsLast(Comparator.naturalOrder()));
    private static final Comparator<Problem> ORDER = Comparator.comparing(Problem::path)
            .thenComparing(Problem::source, BY_SOURCE)
            .thenComparing(Problem::code)
            .thenComparing(Problem::what)
            .thenComparing(Problem::rule)
            .thenComparing(Problem::fix);

    /** A problem at a place. */
    public static Problem at(Origin origin, String code, String what, String rule, String fix) {
        return new Problem(code, what, rule, fix, origin.path(), origin.source());
    }

    /** The rule that is broken; empty where it is none of the {@link Catalogue}'s, as with what a cluster says. */
    public Optional<Rule> broken() {
        return Catalogue.rule(code);
    }

    /** Whether its rule only warns. */
    public boolean isWarning() {
        return broken().map(rule -> rule.severity() == Severity.WARNING).orElse(false);
    }

    /** By path, then line, then code: the order in which problems are printed. */
    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }

    /** Place, code and name of the rule on the first line; what, rule and fix on a line each. Ends without a line break. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(path);
        source.ifPresent(line -> text.append(" (").append(line).append(')'));
        text.append(": ");
        broken().ifPresent(it -> text.append(it.code()).append(' '));
        text.append(code);
        for (String sentence : new String[] {what, rule, fix}) {
            text.append(sentence.isEmpty() ? "" : "\n  ").append(sentence);
        }
        return text.toString();
    }
}
