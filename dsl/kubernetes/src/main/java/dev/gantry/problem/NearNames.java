package dev.gantry.problem;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Finds what somebody may have meant. */
public final class NearNames {
    private static final int MOST = 3;

    private NearNames() {}

    /** Up to three of the known names that differ from this one by a third of its letters at most, nearest first. */
    public static List<String> of(String name, Collection<String> known) {
        record Near(String name, int distance) {}
        int limit = Math.max(1, name.length() / 3);
        List<Near> near = new ArrayList<>();
        for (String candidate : known) {
            if (Math.abs(candidate.length() - name.length()) <= limit) {
                int distance = distance(name, candidate);
                if (distance <= limit) {
                    near.add(new Near(candidate, distance));
                }
            }
        }
        near.sort(Comparator.comparingInt(Near::distance).thenComparing(Near::name));
        return near.stream().map(Near::name).distinct().limit(MOST).toList();
    }

    /**
     * A sentence that offers what may have been meant, for a problem's fix: the near names; where none is near, all of
     * them if they are few; empty where nothing is known.
     */
    public static String offer(String name, Collection<String> known) {
        List<String> near = of(name, known);
        if (!near.isEmpty()) {
            return "Did you mean " + quoted(near, " or ") + "?";
        }
        List<String> all = known.stream().distinct().sorted().toList();
        return all.isEmpty() || all.size() > 2 * MOST ? "" : "There is " + quoted(all, " and ") + ".";
    }

    private static String quoted(List<String> names, String last) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < names.size(); i++) {
            text.append(i == 0 ? "" : i == names.size() - 1 ? last : ", ");
            text.append(Quoted.of(names.get(i)));
        }
        return text.toString();
    }

    /** Levenshtein's distance, upper and lower case taken as equal. */
    private static int distance(String one, String other) {
        int[] previous = new int[other.length() + 1];
        int[] current = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            current[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                boolean same = Character.toLowerCase(one.charAt(i - 1)) == Character.toLowerCase(other.charAt(j - 1));
                int step = Math.min(previous[j], current[j - 1]) + 1;
                current[j] = Math.min(step, previous[j - 1] + (same ? 0 : 1));
            }
            int[] done = previous;
            previous = current;
            current = done;
        }
        return previous[other.length()];
    }
}
