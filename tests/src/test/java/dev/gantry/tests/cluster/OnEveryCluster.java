package dev.gantry.tests.cluster;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Runs the tests of a class twice: on a real Kubernetes, as {@link OnCluster} does, and on the embedded cluster over HTTP. What the
 * embedded one does not have is said by {@link OnlyOnARealCluster}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ClassTemplate
@ExtendWith(EveryCluster.class)
@Execution(ExecutionMode.CONCURRENT)
@Tag("cluster")
public @interface OnEveryCluster {
    /** As {@link OnCluster#simulatedNodes}. */
    boolean simulatedNodes() default false;
}
