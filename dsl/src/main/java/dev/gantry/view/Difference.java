package dev.gantry.view;

import dev.gantry.description.AppDescription;
import dev.gantry.description.DataDescription;
import dev.gantry.description.WorkloadDescription;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * In what an app differs from itself in another environment, by workload and word.
 *
 * @param onlyBefore what is there before only: {@code service mailhog}
 * @param onlyAfter what is there after only
 * @param changed what is there in both, and differs
 * @param same the names of the workloads that do not differ
 */
public record Difference(List<String> onlyBefore, List<String> onlyAfter, List<Changed> changed, List<String> same) {
    /** See the record's components. */
    public Difference {
        onlyBefore = List.copyOf(onlyBefore);
        onlyAfter = List.copyOf(onlyAfter);
        changed = List.copyOf(changed);
        same = List.copyOf(same);
    }

    /**
     * A workload, a config or a secret that differs.
     *
     * @param name {@code order}, {@code config order-settings}
     * @param words in what
     */
    public record Changed(String name, List<Word> words) {}

    /**
     * A word under which something differs.
     *
     * @param word {@code replicas}
     * @param lines what, in order
     */
    public record Word(String word, List<Line> lines) {}

    /**
     * A line that differs.
     *
     * @param key a variable's name, a path; empty where lines have none
     * @param before empty where there was none
     * @param after empty where there is none
     */
    public record Line(String key, Optional<String> before, Optional<String> after) {}

    /** What is otherwise after than before. */
    public static Difference between(AppDescription before, AppDescription after) {
        Map<String, List<Fact>> old = facts(before);
        Map<String, List<Fact>> now = facts(after);
        List<String> onlyBefore = new ArrayList<>();
        List<String> onlyAfter = new ArrayList<>();
        List<Changed> changed = new ArrayList<>();
        List<String> same = new ArrayList<>();
        TreeSet<String> names = new TreeSet<>(old.keySet());
        names.addAll(now.keySet());
        for (String name : names) {
            List<Fact> then = old.get(name);
            List<Fact> since = now.get(name);
            if (then == null) {
                onlyAfter.add(name);
            } else if (since == null) {
                onlyBefore.add(name);
            } else {
                List<Word> words = words(then, since);
                if (words.isEmpty()) {
                    same.add(name);
                } else {
                    changed.add(new Changed(name, words));
                }
            }
        }
        return new Difference(onlyBefore, onlyAfter, changed, same);
    }

    /** Whether there is none. */
    public boolean isEmpty() {
        return onlyBefore.isEmpty() && onlyAfter.isEmpty() && changed.isEmpty();
    }

    private static Map<String, List<Fact>> facts(AppDescription app) {
        Map<String, List<Fact>> facts = new LinkedHashMap<>();
        for (WorkloadDescription workload : app.workloads()) {
            facts.put(workload.name(), Facts.of(workload));
        }
        for (DataDescription data : app.data()) {
            List<Fact> contents = new ArrayList<>();
            for (DataDescription.Entry entry : data.entries()) {
                contents.add(Fact.some(entry.key(), entry.content().lines().toList()));
            }
            facts.put((data.secret() ? "secret " : "config ") + data.name(), contents);
        }
        for (String other : app.others()) {
            facts.put(other, List.of());
        }
        return facts;
    }

    private static List<Word> words(List<Fact> before, List<Fact> after) {
        Map<String, List<Fact.Line>> old = byWord(before);
        Map<String, List<Fact.Line>> now = byWord(after);
        Map<String, List<Fact.Line>> both = new LinkedHashMap<>(old);
        both.putAll(now);
        List<Word> words = new ArrayList<>();
        for (String word : both.keySet()) {
            List<Line> lines = lines(old.getOrDefault(word, List.of()), now.getOrDefault(word, List.of()));
            if (!lines.isEmpty()) {
                words.add(new Word(word, lines));
            }
        }
        return words;
    }

    private static Map<String, List<Fact.Line>> byWord(List<Fact> facts) {
        Map<String, List<Fact.Line>> byWord = new LinkedHashMap<>();
        facts.forEach(fact -> byWord.put(fact.word(), fact.lines()));
        return byWord;
    }

    private static List<Line> lines(List<Fact.Line> before, List<Fact.Line> after) {
        boolean keyed = hasKeys(before) || hasKeys(after);
        return keyed ? byKey(before, after) : inOrder(before, after);
    }

    private static boolean hasKeys(List<Fact.Line> lines) {
        return lines.stream().anyMatch(line -> !line.key().equals(line.text()));
    }

    private static List<Line> byKey(List<Fact.Line> before, List<Fact.Line> after) {
        Map<String, Line> lines = new LinkedHashMap<>();
        before.forEach(line -> lines.put(line.key(), new Line(line.key(), Optional.of(line.text()), Optional.empty())));
        for (Fact.Line line : after) {
            Optional<String> then = Optional.ofNullable(lines.get(line.key())).flatMap(Line::before);
            lines.put(line.key(), new Line(line.key(), then, Optional.of(line.text())));
        }
        return lines.values().stream()
                .filter(line -> !line.before().equals(line.after()))
                .toList();
    }

    private static List<Line> inOrder(List<Fact.Line> before, List<Fact.Line> after) {
        List<Line> lines = new ArrayList<>();
        for (LineDiff.Line line : LineDiff.of(texts(before), texts(after))) {
            if (line.sign() == '-') {
                lines.add(new Line("", Optional.of(line.text()), Optional.empty()));
            } else if (line.sign() == '+') {
                lines.add(new Line("", Optional.empty(), Optional.of(line.text())));
            }
        }
        return lines;
    }

    private static List<String> texts(List<Fact.Line> lines) {
        return lines.stream().map(Fact.Line::text).toList();
    }
}
