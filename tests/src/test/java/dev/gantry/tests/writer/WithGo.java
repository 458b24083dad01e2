package dev.gantry.tests.writer;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A test that builds a program of Go's. Where there is no Go it is not run, and the end of the build says so; where a cluster
 * is required ({@code GANTRY_REQUIRE_CLUSTER}), it fails.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(WithGo.Condition.class)
@interface WithGo {
    /** Looks for Go. */
    final class Condition implements ExecutionCondition {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            Optional<String> whyNot = GoYaml.whyNot();
            return whyNot.isPresent() && System.getenv("GANTRY_REQUIRE_CLUSTER") == null
                    ? ConditionEvaluationResult.disabled(whyNot.get())
                    : ConditionEvaluationResult.enabled("there is Go, or must be");
        }
    }
}
