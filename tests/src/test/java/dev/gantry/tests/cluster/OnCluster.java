package dev.gantry.tests.cluster;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Runs a test on a real Kubernetes, which it takes as a parameter of type {@link TestCluster}. Where a method before all
 * tests of a class takes one, the tests of the class share it.
 *
 * <p>Tests on a cluster run beside each other, each in a namespace of its own; one that changes what is not in a
 * namespace names it with {@code @ResourceLock}. Where no cluster can be had they are not run, and the end of the
 * build says so; with {@code GANTRY_REQUIRE_CLUSTER} they fail instead.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ClusterExtension.class)
@Execution(ExecutionMode.CONCURRENT)
@Tag("cluster")
public @interface OnCluster {
    /**
     * Whether the test only makes sense where nodes are simulated, because it needs images that nobody has, or says
     * how its pods behave.
     */
    boolean simulatedNodes() default false;
}
