package dev.gantry.tests.cluster;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Says at the end of a run what was not run, and why. */
public final class NotRun implements TestExecutionListener {
    private final Map<String, Integer> testsByReason = new ConcurrentHashMap<>();
    private @Nullable TestPlan plan;

    /** JUnit makes it, by META-INF/services. */
    public NotRun() {}

    @Override
    public void testPlanExecutionStarted(TestPlan started) {
        plan = started;
    }

    @Override
    public void executionSkipped(TestIdentifier skipped, String reason) {
        testsByReason.merge(reason, count(skipped), Integer::sum);
    }

    private int count(TestIdentifier skipped) {
        if (skipped.isTest() || plan == null) {
            return 1;
        }
        long inside = plan.getDescendants(skipped).stream()
                .filter(TestIdentifier::isTest)
                .count();
        return (int) Math.max(1, inside);
    }

    @Override
    public void testPlanExecutionFinished(TestPlan finished) {
        new TreeMap<>(testsByReason)
                .forEach((reason, tests) -> System.err.println("NOT RUN: " + tests + " tests, because " + reason));
        testsByReason.clear();
    }
}
