package dev.gantry.view;

import dev.gantry.kubernetes.KubernetesObject;
import dev.gantry.manifest.Manifest;
import dev.gantry.manifest.ObjectRef;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The YAML of two manifests beside each other, object by object, as a unified diff. Secrets show fingerprints only. */
public final class YamlDifference {
    private static final int AROUND = 3;

    private YamlDifference() {}

    /**
     * A unified diff; empty where there is no difference.
     *
     * @param before what the first is called
     * @param after what the second is called
     */
    public static String between(Manifest one, String before, Manifest other, String after, Style style) {
        Map<ObjectRef, List<String>> old = lines(one);
        Map<ObjectRef, List<String>> now = lines(other);
        Set<ObjectRef> all = new LinkedHashSet<>(old.keySet());
        all.addAll(now.keySet());
        StringBuilder text = new StringBuilder();
        for (ObjectRef ref : all.stream().sorted().toList()) {
            List<LineDiff.Line> lines = LineDiff.of(old.getOrDefault(ref, List.of()), now.getOrDefault(ref, List.of()));
            if (lines.stream().anyMatch(line -> line.sign() != ' ')) {
                text.append(style.strong("--- " + (old.containsKey(ref) ? before + "/" + ref : "/dev/null")))
                        .append('\n');
                text.append(style.strong("+++ " + (now.containsKey(ref) ? after + "/" + ref : "/dev/null")))
                        .append('\n');
                hunks(lines, text, style);
            }
        }
        return text.toString();
    }

    private static Map<ObjectRef, List<String>> lines(Manifest manifest) {
        Map<ObjectRef, List<String>> lines = new LinkedHashMap<>();
        for (KubernetesObject object : manifest.objects()) {
            lines.put(
                    ObjectRef.of(object),
                    Manifest.of(manifest.app(), List.of(object)).yaml().lines().toList());
        }
        return lines;
    }

    private static void hunks(List<LineDiff.Line> lines, StringBuilder text, Style style) {
        int next = 0;
        int oldLine = 1;
        int newLine = 1;
        while (next < lines.size()) {
            int first = change(lines, next);
            if (first == lines.size()) {
                return;
            }
            int start = Math.max(next, first - AROUND);
            int end = end(lines, first);
            oldLine += start - next;
            newLine += start - next;
            List<LineDiff.Line> hunk = lines.subList(start, end);
            int removed = (int) hunk.stream().filter(line -> line.sign() != '+').count();
            int added = (int) hunk.stream().filter(line -> line.sign() != '-').count();
            text.append(style.faint("@@ -" + range(oldLine, removed) + " +" + range(newLine, added) + " @@"))
                    .append('\n');
            hunk.forEach(line -> text.append(painted(line, style)).append('\n'));
            oldLine += removed;
            newLine += added;
            next = end;
        }
    }

    private static int change(List<LineDiff.Line> lines, int from) {
        int at = from;
        while (at < lines.size() && lines.get(at).sign() == ' ') {
            at++;
        }
        return at;
    }

    /** Behind the last change of a hunk, and the lines around it; changes that are near belong to one. */
    private static int end(List<LineDiff.Line> lines, int first) {
        int last = first;
        for (int at = first; at < lines.size() && at <= last + 2 * AROUND; at++) {
            last = lines.get(at).sign() == ' ' ? last : at;
        }
        return Math.min(lines.size(), last + AROUND + 1);
    }

    private static String range(int line, int count) {
        return (count == 0 ? line - 1 : line) + "," + count;
    }

    private static String painted(LineDiff.Line line, Style style) {
        return switch (line.sign()) {
            case '-' -> style.bad(line.toString());
            case '+' -> style.good(line.toString());
            default -> line.toString();
        };
    }
}
