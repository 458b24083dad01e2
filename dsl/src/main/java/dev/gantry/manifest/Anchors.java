package dev.gantry.manifest;

import dev.gantry.kubernetes.support.Node;
import dev.gantry.problem.Quoted;
import dev.gantry.problem.Source;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What the anchors of a document stand for, and how much of it aliases may repeat. */
final class Anchors {
    /** An anchored value whose end was not seen yet. */
    record Started(String name, int depth, long size, int deepest) {}

    private record Anchored(Node node, long size, int height) {}

    private final Map<String, Anchored> known = new HashMap<>();
    private final Set<String> open = new HashSet<>();
    private long size;
    private long repeated;
    private int deepest;

    /** A value begins. */
    void count(Source place, int depth) {
        size++;
        deepen(place, depth);
    }

    private void deepen(Source place, int depth) {
        if (depth > Bounds.DEPTH) {
            throw Unreadable.tooDeep(place);
        }
        deepest = Math.max(deepest, depth);
    }

    /** A value with an anchor begins. */
    Started start(String name, int depth) {
        Started started = new Started(name, depth, size, deepest);
        open.add(name);
        deepest = depth;
        return started;
    }

    /** A value with an anchor ends. */
    void finish(Started started, Node node) {
        open.remove(started.name());
        known.put(started.name(), new Anchored(node, size - started.size() + 1, deepest - started.depth()));
        deepest = Math.max(deepest, started.deepest());
    }

    /** What an alias repeats: it counts with all that it holds, wherever it stands. */
    Node repeat(String name, Source place, int depth) {
        Anchored anchored = known.get(name);
        if (open.contains(name) || anchored == null) {
            throw Unreadable.at(
                    place,
                    "yaml-alias",
                    "The alias *" + quoted(name) + (open.contains(name) ? " stands inside itself." : " has no anchor."),
                    "An alias repeats a value that an anchor named before, in the same document.",
                    "");
        }
        size += anchored.size();
        repeated += anchored.size();
        deepen(place, depth + anchored.height());
        if (repeated > Bounds.ALIASED) {
            throw Unreadable.at(
                    place,
                    "yaml-aliases",
                    "The aliases of this document repeat more than " + Bounds.ALIASED + " values.",
                    "No manifest needs that many, and a few lines could make billions.",
                    "Write the values out, or make fewer.");
        }
        return anchored.node();
    }

    private static String quoted(String name) {
        String quoted = Quoted.of(name);
        return quoted.substring(1, quoted.length() - 1);
    }
}
