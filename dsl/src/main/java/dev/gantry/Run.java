package dev.gantry;

import dev.gantry.kubernetes.Named;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One run of a definition, in one thread: what was said in it, and what of it came to an app. */
final class Run {
    private static final ThreadLocal<@Nullable Run> CURRENT = new ThreadLocal<>();

    private final boolean captures;
    private final List<Spoken> spoken = new ArrayList<>();
    private final List<Named> used = new ArrayList<>();

    private Run(boolean captures) {
        this.captures = captures;
    }

    /** What a definition gave, and the run that it took. */
    record Result<T>(T value, Run run) {}

    /** @param captures whether the line of each word is looked up, which takes time */
    static <T> Result<T> of(Supplier<T> definition, boolean captures) {
        Run run = new Run(captures);
        Run before = CURRENT.get();
        CURRENT.set(run);
        try {
            return new Result<>(definition.get(), run);
        } finally {
            CURRENT.set(before);
        }
    }

    static boolean isCapturing() {
        Run run = CURRENT.get();
        return run != null && run.captures;
    }

    /** A workload was made, or, with a parent, something was said of it. */
    static @Nullable Spoken spoken(String workload, @Nullable Spoken parent) {
        Run run = CURRENT.get();
        if (run == null) {
            return null;
        }
        if (parent != null) {
            parent.goesOn();
        }
        Spoken word = new Spoken(workload, parent != null, run.captures && parent != null ? Capture.call() : null);
        run.spoken.add(word);
        return word;
    }

    /** A part came to an app, which may have replaced it since. */
    static void used(Named part) {
        Run run = CURRENT.get();
        if (run != null) {
            run.used.add(part);
        }
    }

    /** Words whose value nobody went on with and no app came to hold, neither itself nor through others. */
    List<Spoken> unused() {
        Set<Spoken> reached = reached();
        List<Spoken> unused = new ArrayList<>();
        for (Spoken word : spoken) {
            if (word.isLast() && !reached.contains(word)) {
                unused.add(word);
            }
        }
        return unused;
    }

    private Set<Spoken> reached() {
        Set<Spoken> reached = Collections.newSetFromMap(new IdentityHashMap<>());
        Set<Named> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Named> left = new ArrayDeque<>(used);
        while (!left.isEmpty()) {
            Named part = left.removeFirst();
            if (seen.add(part) && part instanceof Workload<?> workload) {
                Spoken word = workload.words().spoken;
                if (word != null) {
                    reached.add(word);
                }
                References.of(part).forEach(reference -> left.add(reference.to()));
            }
        }
        return reached;
    }
}
