package dev.gantry.apply;

import dev.gantry.cluster.Interrupted;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
        List<Thread> workers = new CopyOnWriteArrayList<>();
        ExecutorService pool = Executors.newFixedThreadPool(Math.min(most, things.size()), run -> worker(run, workers));
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
            awaitEnd(workers);
        }
    }

    /** Those that were interrupted end at once; whoever goes on must not meet one that is still at it. */
    private static void awaitEnd(List<Thread> workers) {
        boolean interrupted = Thread.interrupted();
        for (Thread worker : workers) {
            while (worker.isAlive()) {
                try {
                    worker.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static Thread worker(Runnable run, List<Thread> workers) {
        Thread thread = new Thread(run, "gantry-worker");
        thread.setDaemon(true);
        workers.add(thread);
        return thread;
    }
}
