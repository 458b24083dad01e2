package dev.gantry.tests.cluster;

import static org.junit.platform.commons.support.AnnotationSupport.findAnnotation;

import java.lang.reflect.Method;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives a test its {@link TestCluster}, or says why it is not run. */
final class ClusterExtension implements ExecutionCondition, ParameterResolver, AfterTestExecutionCallback {
    private static final ExtensionContext.Namespace STORE = ExtensionContext.Namespace.create(ClusterExtension.class);

    private final boolean isEmbedded;

    private ClusterExtension(boolean isEmbedded) {
        this.isEmbedded = isEmbedded;
    }

    /** On a real cluster; JUnit makes it. */
    ClusterExtension() {
        this(false);
    }

    static ClusterExtension real() {
        return new ClusterExtension(false);
    }

    static ClusterExtension embedded() {
        return new ClusterExtension(true);
    }

    private ClusterOfThisRun cluster(ExtensionContext context) {
        return isEmbedded ? ClusterOfThisRun.embedded(context) : ClusterOfThisRun.of(context);
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        Optional<OnlyOnARealCluster> real = findAnnotation(context.getElement(), OnlyOnARealCluster.class);
        if (isEmbedded && real.isPresent()) {
            return ConditionEvaluationResult.disabled(
                    "the embedded cluster " + real.get().value());
        }
        ClusterOfThisRun cluster = cluster(context);
        if (cluster.running().isEmpty()) {
            return ConditionEvaluationResult.disabled(cluster.whyNone());
        }
        boolean needsSimulatedNodes = findAnnotation(context.getElement(), OnCluster.class)
                        .map(OnCluster::simulatedNodes)
                        .orElse(false)
                || findAnnotation(context.getElement(), OnEveryCluster.class)
                        .map(OnEveryCluster::simulatedNodes)
                        .orElse(false);
        if (needsSimulatedNodes && !cluster.simulatesNodes()) {
            return ConditionEvaluationResult.disabled("this cluster runs real containers, and nodes must be simulated");
        }
        return ConditionEvaluationResult.enabled("there is a cluster");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == TestCluster.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getStore(STORE)
                .computeIfAbsent(TestCluster.class, key -> newNamespace(context), TestCluster.class);
    }

    private TestCluster newNamespace(ExtensionContext context) {
        RunningCluster cluster = cluster(context)
                .running()
                .orElseThrow(() -> new IllegalStateException("A test was run although there is no cluster."));
        return TestCluster.withNewNamespace(
                cluster,
                context.getTestMethod()
                        .map(Method::getName)
                        .orElseGet(() -> context.getRequiredTestClass().getSimpleName()));
    }

    /** Prints what the cluster looks like when a test fails, before its namespace goes. */
    @Override
    public void afterTestExecution(ExtensionContext context) {
        Optional.ofNullable(context.getStore(STORE).get(TestCluster.class, TestCluster.class))
                .filter(cluster -> context.getExecutionException().isPresent())
                .ifPresent(cluster -> System.err.println(context.getUniqueId() + " failed on\n" + cluster.describe()));
    }
}
