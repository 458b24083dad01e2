package dev.gantry.tests.docs;

import static dev.gantry.Gantry.*;
import static org.assertj.core.api.Assertions.assertThat;

import cookbook.Cookbook;
import dev.gantry.App;
import dev.gantry.apply.ApplyOptions;
import dev.gantry.apply.Engine;
import dev.gantry.apply.Outcome;
import dev.gantry.apply.PlanOptions;
import dev.gantry.apply.Progress;
import dev.gantry.cluster.Cluster;
import dev.gantry.cluster.Connection;
import dev.gantry.tests.cluster.Kubectl;
import dev.gantry.tests.cluster.OnCluster;
import dev.gantry.tests.cluster.TestCluster;
import dev.gantry.time.Time;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every recipe, applied to a real API server with {@code fieldValidation=Strict}, as the engine always does, and brought to
 * readiness. Each has a namespace of its own; they are applied side by side.
 */
@OnCluster(simulatedNodes = true)
class CookbookOnAClusterTest {
    private static final int AT_ONCE = 6;

    /** What recipes expect of nodes, on nodes of each zone. */
    private static final String[] LABELS = {"disktype=ssd", "dedicated=payments", "size=large"};

    private static final String[] NODES = {"node-1", "node-2", "node-3"};

    private static final String GPU =
            "{\"status\":{\"capacity\":{\"nvidia.com/gpu\":\"1\"},\"allocatable\":{\"nvidia.com/gpu\":\"1\"}}}";

    private static final String ROUTES = """
            apiVersion: apiextensions.k8s.io/v1
            kind: CustomResourceDefinition
            metadata:
              name: httproutes.gateway.networking.k8s.io
              annotations: {api-approved.kubernetes.io: "https://github.com/kubernetes-sigs/gateway-api"}
            spec:
              group: gateway.networking.k8s.io
              names: {kind: HTTPRoute, listKind: HTTPRouteList, plural: httproutes, singular: httproute}
              scope: Namespaced
              versions:
              - name: v1
                served: true
                storage: true
                schema:
                  openAPIV3Schema:
                    type: object
                    properties:
                      spec: {type: object, x-kubernetes-preserve-unknown-fields: true}
            """;

    @BeforeAll
    static void prepare(TestCluster cluster) {
        Kubectl kubectl = cluster.kubectl();
        if (!kubectl.exists("crd/httproutes.gateway.networking.k8s.io")) {
            kubectl.apply("gateway", ROUTES);
        }
        kubectl.waitFor("condition=Established", "crd/httproutes.gateway.networking.k8s.io");
        for (String node : NODES) {
            for (String label : LABELS) {
                kubectl.run("label", "--overwrite", "node", node, label);
            }
        }
        kubectl.run("patch", "node", NODES[0], "--subresource", "status", "--type", "merge", "-p", GPU);
    }

    @AfterAll
    static void leaveNodesAsTheyWere(TestCluster cluster) {
        for (String node : NODES) {
            for (String label : LABELS) {
                cluster.kubectl().run("label", "node", node, label.substring(0, label.indexOf('=')) + "-");
            }
        }
    }

    @Test
    void everyRecipeIsAcceptedAndComesToReadiness(TestCluster on) throws InterruptedException, ExecutionException {
        Map<String, Future<Outcome>> outcomes = new LinkedHashMap<>();
        ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE);
        try (Cluster cluster = Connection.DEFAULT.kubeconfig(on.kubeconfig()).open(Time.system())) {
            Cookbook.recipes().forEach((name, recipe) -> {
                String namespace = on.namespaceToCome();
                outcomes.put(name, pool.submit(() -> apply(complete(name, recipe.get()), namespace, cluster)));
            });
            for (Map.Entry<String, Future<Outcome>> each : outcomes.entrySet()) {
                Outcome outcome = each.getValue().get();
                assertThat(outcome.succeeded())
                        .as(each.getKey() + ": " + outcome)
                        .isTrue();
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static Outcome apply(App app, String namespace, Cluster cluster) {
        Engine engine = Engine.on(cluster, Time.system());
        return engine.apply(
                engine.plan(app.namespace(namespace).synth(), PlanOptions.DEFAULT.namespace(namespace)),
                ApplyOptions.DEFAULT.timeout(Duration.ofMinutes(3)),
                Progress.silent());
    }

    /** With what the recipe takes from the environment of whoever applies it. */
    private static App complete(String recipe, App app) {
        return recipe.equals("read-a-secret")
                ? app.with(secret("order-db", key("password").from(literal("s3cret"))))
                : app;
    }
}
