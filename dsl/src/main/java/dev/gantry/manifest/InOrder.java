package dev.gantry.manifest;

import dev.gantry.problem.GantryException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/**
 * Gantry's own: does pieces of work on all processors and hands over what comes of them in the order of the pieces, so that
 * nobody sees that there were several. Few pieces are under way at a time, whatever their number.
 */
public final class InOrder {
    /** So many objects are worth starting threads for; starting them takes as long as to write some hundreds. */
    public static final int WORTHWHILE = 1_000;

    private static final int AHEAD = 2;

    private InOrder() {}

    /**
     * Does all pieces. What one throws is thrown here, and those behind it are not handed over.
     *
     * @param work makes something of the piece of a number; called from several threads at a time
     * @param take gets what was made, piece by piece, in this thread
     */
    public static <T> void each(int pieces, IntFunction<? extends T> work, Consumer<? super T> take) {
        int threads = Math.min(pieces, Runtime.getRuntime().availableProcessors());
        if (threads < 2) {
            for (int i = 0; i < pieces; i++) {
                take.accept(work.apply(i));
            }
            return;
        }
        ExecutorService pool = Executors.newFixedThreadPool(threads, InOrder::daemon);
        try {
            Deque<Future<? extends T>> begun = new ArrayDeque<>();
            int next = 0;
            while (next < pieces || !begun.isEmpty()) {
                while (next < pieces && begun.size() < AHEAD * threads) {
                    int piece = next++;
                    begun.add(pool.submit(() -> work.apply(piece)));
                }
                take.accept(done(begun.removeFirst()));
            }
        } finally {
            pool.shutdownNow();
        }
    }

    /** A thread that keeps no program from ending. */
    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "gantry");
        thread.setDaemon(true);
        return thread;
    }

    private static <T> T done(Future<T> piece) {
        try {
            return piece.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException exception) {
                throw exception;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GantryException("interrupted", "Somebody stopped this while it was under way.", e);
        }
    }
}
