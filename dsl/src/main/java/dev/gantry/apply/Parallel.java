package dev.gantry.apply;

import dev.gantry.cluster.Interrupted;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Does the same to many things at once. */
final class Parallel {
    private Parallel() {}

    /**
     * The results, in the order of the things. The first exception of a task, in that order, is thrown when all have
     * ended; an interrupt stops those that run and keeps the others from starting.
     *
     * @param most how many at a time; with 1 they are done in order, on the calling thread, up to the first exception
     */
    static <T, R> List<R> map(int most, Collection<T> things, Function<T, R> task) {
        if (things.size() < 2 || most == 1) {
            return things.stream().map(task).toList();
        }
        ExecutorService pool = Executors.newFixedThreadPool(Math.min(most, things.size()), Parallel::thread);
        try {
            List<Future<R>> futures = new ArrayList<>();
            things.forEach(thing -> futures.add(pool.submit(() -> task.apply(thing))));
            List<R> results = new ArrayList<>();
            for (Future<R> future : futures) {
                results.add(future.get());
            }
            return results;
        } catch (InterruptedException e) {
            throw new Interrupted(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            } else if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            pool.shutdownNow();
            awaitEnd(pool);
        }
    }

    /** Those that were interrupted end at once; whoever goes on must not meet one that is still at it. */
    private static void awaitEnd(ExecutorService pool) {
        boolean interrupted = Thread.interrupted();
        try {
            pool.awaitTermination(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "gantry-worker");
        thread.setDaemon(true);
        return thread;
    }
}
