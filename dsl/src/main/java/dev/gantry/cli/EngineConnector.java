package dev.gantry.cli;

import dev.gantry.apply.AppStatus;
import dev.gantry.apply.ApplyOptions;
import dev.gantry.apply.DestroyOptions;
import dev.gantry.apply.Engine;
import dev.gantry.apply.Outcome;
import dev.gantry.apply.PlanOptions;
import dev.gantry.apply.Progress;
import dev.gantry.apply.RollbackOptions;
import dev.gantry.apply.Vigil;
import dev.gantry.cluster.Cluster;
import dev.gantry.cluster.Connection;
import dev.gantry.manifest.Manifest;
import dev.gantry.plan.Plan;
import dev.gantry.release.Releases;
import dev.gantry.time.Time;
import java.nio.file.Path;
import java.util.Optional;

/** The engine, on the cluster that a kubeconfig names. */
final class EngineConnector implements Connector {
    @Override
    public Deployer connect(Optional<Path> kubeconfig, Optional<String> context) {
        Connection connection = Connection.DEFAULT;
        connection = kubeconfig.map(connection::kubeconfig).orElse(connection);
        connection = context.map(connection::context).orElse(connection);
        Cluster cluster = connection.open(Time.system());
        return new EngineDeployer(cluster, Engine.on(cluster, Time.system()));
    }

    private record EngineDeployer(Cluster cluster, Engine engine) implements Deployer {
        @Override
        public String place() {
            return cluster.name();
        }

        @Override
        public Plan plan(Manifest manifest, PlanOptions options) {
            return engine.plan(manifest, options);
        }

        @Override
        public Plan planDestroy(String app, DestroyOptions options) {
            return engine.planDestroy(app, options);
        }

        @Override
        public Plan planRollback(String app, RollbackOptions options) {
            return engine.planRollback(app, options);
        }

        @Override
        public Releases history(String app, Optional<String> namespace) {
            return engine.history(app, namespace);
        }

        @Override
        public void watch(String app, Optional<String> namespace, Vigil vigil) {
            engine.watch(app, namespace, vigil);
        }

        @Override
        public Outcome apply(Plan plan, ApplyOptions options, Progress progress) {
            return engine.apply(plan, options, progress);
        }

        @Override
        public AppStatus status(String app, Optional<String> namespace) {
            return engine.status(app, namespace);
        }

        @Override
        public void close() {
            cluster.close();
        }
    }
}
