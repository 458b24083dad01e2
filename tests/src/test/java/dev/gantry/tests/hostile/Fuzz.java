package dev.gantry.tests.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Runs hostile definitions for some time: {@code tests/benchmarks/fuzz [SECONDS] [SEED]}. */
public final class Fuzz {
    private static final int TOGETHER = 40;
    private static final long SECOND = 1_000_000_000;

    private Fuzz() {}

    /**
     * Prints figures; fails at the first definition that becomes anything but what it defines, or one clear error, and says
     * which it was.
     *
     * @param args how many seconds, and the first seed
     */
    public static void main(String... args) throws IOException {
        long seconds = args.length > 0 ? Long.parseLong(args[0]) : 120;
        long seed = args.length > 1 ? Long.parseLong(args[1]) : 1;
        long start = System.nanoTime();
        int tried = 0;
        int generated = 0;
        Map<String, Integer> refusals = new TreeMap<>();
        while (System.nanoTime() - start < seconds * SECOND) {
            Path folder = Files.createTempDirectory("gantry-fuzz-");
            try {
                Attempt attempt = Attempt.in(folder).of(seed + tried, TOGETHER);
                generated += attempt.generated();
                attempt.refusals().forEach((why, count) -> refusals.merge(why, count, Integer::sum));
            } catch (AssertionError | RuntimeException e) {
                System.out.println("FAILED among the seeds " + (seed + tried) + " to " + (seed + tried + TOGETHER - 1));
                throw e;
            } finally {
                remove(folder);
            }
            tried += TOGETHER;
        }
        double took = (System.nanoTime() - start) / (double) SECOND;
        System.out.println(String.format(
                Locale.ROOT,
                "seeds %d to %d: %d definitions in %.0f s (%.1f a second): %d generated and compiled, %d refused",
                seed,
                seed + tried - 1,
                tried,
                took,
                tried / took,
                generated,
                tried - generated));
        List<Map.Entry<String, Integer>> often = refusals.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
        often.forEach(refusal -> System.out.println(refusal.getValue() + " x " + refusal.getKey()));
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
