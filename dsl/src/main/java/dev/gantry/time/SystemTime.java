package dev.gantry.time;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** The machine's clock. */
final class SystemTime implements Time {
    static final SystemTime INSTANCE = new SystemTime();

    private SystemTime() {}

    @Override
    public Instant now() {
        return Instant.now();
    }

    @Override
    public Bell bell() {
        return new SystemBell();
    }

    @Override
    public Alarm schedule(Duration after, Runnable task) {
        // What a task throws stays in its own future: nobody waits for it, and no stack trace is for users.
        Runnable begin = () -> {
            var unused = Clockwork.TASKS.submit(task);
        };
        Future<?> future = Clockwork.ALARMS.schedule(begin, after.toNanos(), TimeUnit.NANOSECONDS);
        return () -> future.cancel(false);
    }

    private static final class SystemBell implements Bell {
        private final Semaphore rings = new Semaphore(0);

        @Override
        public void ring() {
            rings.release();
        }

        @Override
        public boolean await(Duration atMost) throws InterruptedException {
            boolean rang = rings.tryAcquire(Math.max(0, atMost.toNanos()), TimeUnit.NANOSECONDS);
            rings.drainPermits();
            return rang;
        }
    }

    /** Started with the first task, so that a program that schedules nothing has no thread for it. */
    private static final class Clockwork {
        /** Where tasks run: each beside the others, so that one that waits for a server holds up none. */
        static final ExecutorService TASKS = Executors.newCachedThreadPool(Clockwork::thread);

        static final ScheduledExecutorService ALARMS = start();

        private static ScheduledExecutorService start() {
            ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1, Clockwork::thread);
            executor.setRemoveOnCancelPolicy(true);
            return executor;
        }

        private static Thread thread(Runnable task) {
            Thread thread = new Thread(task, "gantry-time");
            thread.setDaemon(true);
            return thread;
        }
    }
}
