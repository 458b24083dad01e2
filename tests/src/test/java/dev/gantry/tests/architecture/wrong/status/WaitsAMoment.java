package dev.gantry.tests.architecture.wrong.status;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

public final class WaitsAMoment {
    public static boolean forIt(CountDownLatch latch) throws InterruptedException {
        return latch.await(1, TimeUnit.SECONDS);
    }
}
