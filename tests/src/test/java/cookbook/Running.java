package cookbook;

import static dev.gantry.Gantry.*;
import static dev.gantry.Units.*;

import dev.gantry.*;

/** What runs beside, before and at times. */
final class Running {
    private Running() {}

    static App aNightlyJob() {
        // region a-nightly-job
        var report = scheduledJob("report", image("acme/report", "1.2.0"), cron("0 3 * * *"))
                .requests(millicores(500), gibibytes(1));
        // endregion
        return app("a-nightly-job", report);
    }

    static App aJobThatRunsOnce() {
        // region a-job-that-runs-once
        var imported = job("import", image("acme/import", "2.0.0")).retries(2).deadline(minutes(30));
        // endregion
        return app("a-job-that-runs-once", imported);
    }

    static App aSidecar() {
        // region a-sidecar
        var proxy = sidecar("proxy", image("envoyproxy/envoy", "v1.31.2")).requests(millicores(50), mebibytes(64));
        var order = service("order", image("acme/order", "1.4.2")).http(8080).sidecar(proxy);
        // endregion
        return app("a-sidecar", order);
    }

    static App somethingToDoBeforeTheStart() {
        // region something-to-do-before-the-start
        var data = scratch().named("index");
        var search = service("search", image("acme/search", "2.7.0"))
                .http(8080)
                .init(initContainer("index", image("acme/index", "2.7.0")).mount("/index", data))
                .mount("/index", data);
        // endregion
        return app("something-to-do-before-the-start", search);
    }

    static App aWorkerThatNobodyCalls() {
        // region a-worker-that-nobody-calls
        var mailer = worker("mailer", image("acme/mailer", "1.0.5")).command("java", "-jar", "/app/mailer.jar");
        // endregion
        return app("a-worker-that-nobody-calls", mailer);
    }
}
