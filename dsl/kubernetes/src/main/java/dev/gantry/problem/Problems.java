package dev.gantry.problem;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All problems that were found, sorted, each once. Immutable. */
public final class Problems implements Iterable<Problem> {
    private static final Problems NONE = new Problems(List.of());

    private final List<Problem> list;

    private Problems(List<Problem> list) {
        this.list = list;
    }

    /** Nothing is wrong. */
    public static Problems none() {
        return NONE;
    }

    /** These problems, in any order. */
    public static Problems of(Collection<Problem> problems) {
        return problems.isEmpty()
                ? NONE
                : new Problems(problems.stream().sorted().distinct().toList());
    }

    /** These problems and those. */
    public Problems and(Problems others) {
        return of(Stream.concat(list.stream(), others.list.stream()).toList());
    }

    /** The problems, sorted by path, line and code. */
    public List<Problem> list() {
        return list;
    }

    /** Whether nothing is wrong. */
    public boolean isEmpty() {
        return list.isEmpty();
    }

    /**
     * Does nothing where nothing is wrong.
     *
     * @throws ProblemsException with all problems
     */
    public void orThrow() {
        if (!list.isEmpty()) {
            throw new ProblemsException(this);
        }
    }

    @Override
    public Iterator<Problem> iterator() {
        return list.iterator();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Problems that && list.equals(that.list);
    }

    @Override
    public int hashCode() {
        return list.hashCode();
    }

    /** How many there are, and each as it prints itself, with an empty line between them. */
    @Override
    public String toString() {
        return switch (list.size()) {
            case 0 -> "no problems";
            case 1 -> list.get(0).toString();
            default ->
                list.stream()
                        .map(Problem::toString)
                        .collect(Collectors.joining("\n\n", list.size() + " problems:\n\n", ""));
        };
    }
}
