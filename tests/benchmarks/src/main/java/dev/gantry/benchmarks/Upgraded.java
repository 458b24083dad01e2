package dev.gantry.benchmarks;

import static dev.gantry.Gantry.*;
import static dev.gantry.Nodes.nodes;
import static dev.gantry.Units.*;
import static dev.gantry.Upgrade.rolling;

import dev.gantry.App;
import dev.gantry.Behaviour;
import dev.gantry.EmbeddedCluster;
import dev.gantry.Health;
import dev.gantry.Service;
import dev.gantry.apply.ApplyOptions;
import dev.gantry.apply.Engine;
import dev.gantry.apply.Outcome;
import dev.gantry.apply.PlanOptions;
import dev.gantry.apply.Progress;
import dev.gantry.cluster.Cluster;
import dev.gantry.cluster.Connection;
import dev.gantry.time.Time;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * An upgrade of many instances, one after the other: in the embedded cluster, again and again, where each takes ten seconds to
 * start; or once on a real control plane, as fast as it goes there. Prints the seconds of each part.
 */
public final class Upgraded {
    private static final ApplyOptions PATIENT = ApplyOptions.DEFAULT.timeout(minutes(60));

    private final int instances;

    private Upgraded(int instances) {
        this.instances = instances;
    }

    /** {@code embedded INSTANCES ROUNDS} or {@code real INSTANCES KUBECONFIG}. */
    public static void main(String... args) {
        Upgraded upgraded = new Upgraded(Integer.parseInt(args[1]));
        if (args[0].equals("real")) {
            upgraded.real(Path.of(args[2]));
        } else {
            for (int i = 0; i < Integer.parseInt(args[2]); i++) {
                upgraded.embedded();
            }
        }
    }

    private void embedded() {
        EmbeddedCluster cluster = timed(
                "start",
                () -> EmbeddedCluster.of(nodes(20, cores(4), gibibytes(16)).zones("a", "b", "c")));
        cluster.behaves(order(), Behaviour.startsIn(seconds(10)));
        succeed(timed("first", () -> cluster.apply(app("shop", order()))).outcome());
        App next = app("shop", order().version("2"));
        succeed(timed("upgrade", () -> cluster.apply(next, PATIENT)).outcome());
    }

    private void real(Path kubeconfig) {
        try (Cluster cluster = Connection.DEFAULT.kubeconfig(kubeconfig).open(Time.system())) {
            succeed(timed("first", () -> apply(cluster, app("shop", order()))));
            succeed(timed("upgrade", () -> apply(cluster, app("shop", order().version("2")))));
        }
    }

    private static Outcome apply(Cluster cluster, App app) {
        Engine engine = Engine.on(cluster, Time.system());
        return engine.apply(engine.plan(app.synth(), PlanOptions.DEFAULT), PATIENT, Progress.silent());
    }

    private Service order() {
        return service("order", image("acme/order", "1"))
                .http(8080)
                .health(Health.actuator())
                .requests(millicores(250), mebibytes(256))
                .replicas(instances)
                .upgrade(rolling().maxSurge(1).maxUnavailable(0));
    }

    private static <T> T timed(String part, Supplier<T> task) {
        long start = System.nanoTime();
        T result = task.get();
        System.out.println(part + " " + (System.nanoTime() - start) / 1e9);
        return result;
    }

    private static void succeed(Outcome outcome) {
        if (!outcome.succeeded()) {
            throw new IllegalStateException(outcome.toString());
        }
    }
}
