package dev.gantry.cli;

import dev.gantry.apply.AppStatus;
import dev.gantry.apply.ApplyOptions;
import dev.gantry.apply.DestroyOptions;
import dev.gantry.apply.Outcome;
import dev.gantry.apply.PlanOptions;
import dev.gantry.apply.Progress;
import dev.gantry.apply.RollbackOptions;
import dev.gantry.apply.Vigil;
import dev.gantry.manifest.Manifest;
import dev.gantry.plan.Plan;
import dev.gantry.release.Releases;
import java.util.Optional;

/** What the commands ask of an engine and its cluster. */
interface Deployer extends AutoCloseable {
    /** Where the cluster is, for people. */
    String place();

    Plan plan(Manifest manifest, PlanOptions options);

    Plan planDestroy(String app, DestroyOptions options);

    Plan planRollback(String app, RollbackOptions options);

    /** Carries out any such plan. Interrupting the thread ends it early, with an outcome all the same. */
    Outcome apply(Plan plan, ApplyOptions options, Progress progress);

    /** How an app is; in the namespace of the context where none is given. */
    AppStatus status(String app, Optional<String> namespace);

    /** The releases of an app that are kept; in the namespace of the context where none is given. */
    Releases history(String app, Optional<String> namespace);

    /** Keeps an app at its latest release until the thread is interrupted; in the namespace of the context where none is given. */
    void watch(String app, Optional<String> namespace, Vigil vigil);

    @Override
    void close();
}
