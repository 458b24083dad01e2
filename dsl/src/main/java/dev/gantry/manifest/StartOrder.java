package dev.gantry.manifest;

import dev.gantry.kubernetes.KubernetesObject;
import dev.gantry.kubernetes.meta.V1ObjectMeta;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * In which order workloads are made: what is called before who calls it, and a job before what comes after it. Those that
 * call each other in a circle are made together.
 */
public final class StartOrder {
    /** On a workload: the names of the workloads that it calls, parted by commas. */
    public static final String CALLS = "gantry.dev/calls";

    /** On a workload: what must have ended before it is brought up to date, {@code job/schema, job/seed}. */
    public static final String AFTER = "gantry.dev/after";

    private final Map<String, Integer> steps;

    private StartOrder(Map<String, Integer> steps) {
        this.steps = steps;
    }

    /** The order that the annotations of a manifest's objects say. */
    public static StartOrder of(Iterable<? extends KubernetesObject> objects) {
        Map<String, Set<String>> needs = new LinkedHashMap<>();
        for (KubernetesObject object : objects) {
            if (Wave.of(ObjectRef.of(object)) == Wave.WORKLOADS) {
                needs.computeIfAbsent(object.name(), name -> new TreeSet<>()).addAll(needs(object));
            }
        }
        return new StartOrder(new Steps(needs).all());
    }

    /** At which step an object is made, from 0; of equal steps none waits for another. */
    public int step(ObjectRef ref) {
        return Wave.of(ref) == Wave.WORKLOADS ? steps.getOrDefault(ref.name(), 0) : 0;
    }

    private static List<String> needs(KubernetesObject object) {
        Map<String, String> annotations =
                object.metadata().map(V1ObjectMeta::annotations).orElse(Map.of());
        List<String> names = new ArrayList<>();
        for (String name : annotations.getOrDefault(CALLS, "").split(",", -1)) {
            names.add(name.strip());
        }
        after(annotations).forEach(it -> names.add(it.substring(it.indexOf('/') + 1)));
        return names;
    }

    /** What the annotation {@link #AFTER} names: {@code job/schema}. */
    public static List<String> after(Map<String, String> annotations) {
        List<String> all = new ArrayList<>();
        for (String each : annotations.getOrDefault(AFTER, "").split(",", -1)) {
            if (!each.isBlank()) {
                all.add(each.strip());
            }
        }
        return all;
    }

    /** The longest way to what needs nothing, where a circle counts as one: Tarjan's components, without recursion. */
    private static final class Steps {
        private final Map<String, List<String>> needs = new LinkedHashMap<>();
        private final Map<String, Integer> found = new HashMap<>();
        private final Map<String, Integer> lowest = new HashMap<>();
        private final Map<String, Integer> steps = new HashMap<>();
        private final Deque<String> open = new ArrayDeque<>();

        Steps(Map<String, Set<String>> said) {
            said.forEach((name, all) ->
                    needs.put(name, all.stream().filter(said::containsKey).toList()));
        }

        Map<String, Integer> all() {
            needs.keySet().forEach(this::visit);
            return steps;
        }

        private void visit(String start) {
            if (found.containsKey(start)) {
                return;
            }
            Deque<String> path = new ArrayDeque<>();
            Map<String, Integer> next = new HashMap<>();
            enter(start, path);
            while (!path.isEmpty()) {
                String name = path.peek();
                int index = next.merge(name, 1, Integer::sum) - 1;
                if (index < needs(name).size()) {
                    String need = needs(name).get(index);
                    if (!found.containsKey(need)) {
                        enter(need, path);
                    } else if (!steps.containsKey(need)) {
                        lower(name, found.getOrDefault(need, 0));
                    }
                } else {
                    leave(path.pop(), path);
                }
            }
        }

        private void enter(String name, Deque<String> path) {
            found.put(name, found.size());
            lowest.put(name, found.getOrDefault(name, 0));
            open.push(name);
            path.push(name);
        }

        private void leave(String name, Deque<String> path) {
            int low = lowest.getOrDefault(name, 0);
            if (low == found.getOrDefault(name, 0)) {
                close(name);
            } else if (!path.isEmpty()) {
                lower(path.element(), low);
            }
        }

        /** All of a circle have the same step, above what any of them needs beside. */
        private void close(String root) {
            List<String> circle = new ArrayList<>();
            do {
                circle.add(open.element());
            } while (!open.pop().equals(root));
            int step = 0;
            for (String name : circle) {
                for (String need : needs(name)) {
                    step = Math.max(step, steps.getOrDefault(need, -1) + 1);
                }
            }
            for (String name : circle) {
                steps.put(name, step);
            }
        }

        private void lower(String name, int to) {
            lowest.merge(name, to, Math::min);
        }

        private List<String> needs(String name) {
            return needs.getOrDefault(name, List.of());
        }
    }
}
