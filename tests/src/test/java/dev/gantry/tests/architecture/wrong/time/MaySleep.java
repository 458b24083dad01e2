package dev.gantry.tests.architecture.wrong.time;

public final class MaySleep {
    public static void aMoment() throws InterruptedException {
        Thread.sleep(1);
    }
}
