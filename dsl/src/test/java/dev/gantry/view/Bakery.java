package dev.gantry.view;

import static dev.gantry.Exposure.ingress;
import static dev.gantry.Exposure.nodePort;
import static dev.gantry.Gantry.*;
import static dev.gantry.Health.*;
import static dev.gantry.Placement.*;
import static dev.gantry.Probe.httpGet;
import static dev.gantry.Replicas.between;
import static dev.gantry.Replicas.exactly;
import static dev.gantry.Taint.Effect.NO_SCHEDULE;
import static dev.gantry.Units.*;
import static dev.gantry.Upgrade.OnFailure.ROLL_BACK;
import static dev.gantry.Upgrade.rolling;

import dev.gantry.*;
import dev.gantry.kubernetes.apps.V1DaemonSet;
import dev.gantry.kubernetes.apps.V1DaemonSetSpec;
import dev.gantry.kubernetes.core.V1Container;
import dev.gantry.kubernetes.core.V1PodSpec;
import dev.gantry.kubernetes.core.V1PodTemplateSpec;
import dev.gantry.kubernetes.meta.V1LabelSelector;
import dev.gantry.kubernetes.scheduling.V1PriorityClass;
import java.util.Map;

/** An app with a little of everything that can be shown. */
public final class Bakery {
    /** Where it runs. */
    public enum Stage {
        /** For trying. */
        STAGING,
        /** For bread. */
        PRODUCTION
    }

    static final String PASSWORD = "sourdough-1789";

    private static final Port SQL = port("sql", 5432);
    private static final Key KEY = key("password");
    private static final Secret ACCOUNT = secret("ledger-account", KEY.from(literal(PASSWORD)));
    private static final V1PriorityClass MORNING = V1PriorityClass.of("morning", 1000);

    private Bakery() {}

    /** The bakery's app. */
    public static App in(Stage stage) {
        boolean earnest = stage == Stage.PRODUCTION;
        var ledger = statefulService("ledger", image("postgres", "17.2"), storage(gibibytes(earnest ? 50 : 5), "/data"))
                .port(SQL)
                .env("PASSWORD_FILE", "/account/password")
                .mount("/account", ACCOUNT)
                .runAs(999)
                .requests(millicores(500), gibibytes(1))
                .placed(require(onNodes(label("disktype").in("ssd", "nvme"))));
        var migration = job("ledger-migration", image("acme/migration", "3.1.0"))
                .env("DB", ledger.at(SQL).url("jdbc:postgresql", "/bread"))
                .env("DB_PASSWORD", ACCOUNT.at(KEY));
        var oven = service("oven", image("acme/oven", "3.1.0"))
                .http(8080)
                .health(readiness(httpGet("/up")).and(liveness(httpGet("/up"))).startsWithin(minutes(2)))
                .requests(millicores(250), mebibytes(384))
                .limits(mebibytes(512))
                .replicas(earnest ? between(3, 10).onCpu(percent(70)) : exactly(1))
                .env("DB", ledger.at(SQL).url("jdbc:postgresql", "/bread"))
                .env("DB_PASSWORD", ACCOUNT.at(KEY))
                .env("HEAT", earnest ? "250" : "180")
                .mount(
                        "/recipes",
                        config("recipes", file("bread.txt", earnest ? "flour\nwater\nsalt\n" : "flour\nwater\n")))
                .sidecar(sidecar("timer", image("acme/timer", "1.0.2")).requests(millicores(10), mebibytes(16)))
                .placed(
                        require(spreadOver(ZONE).maxSkew(1)),
                        prefer(near(ledger)).weight(50),
                        tolerate(taint("dedicated", "bread", NO_SCHEDULE)),
                        priority(MORNING))
                .without(Default.READ_ONLY_ROOT)
                .upgrade(rolling()
                        .maxSurge(1)
                        .after(migration)
                        .minReady(seconds(90))
                        .onFailure(ROLL_BACK));
        var shop = service("shop", image("acme/shop", "3.1.0"))
                .http(8080)
                .env("OVEN", oven.http().url("http"))
                .exposed(
                        earnest
                                ? ingress("bread.example.com")
                                        .tls(existingSecret("tls", key("tls.crt"), key("tls.key")))
                                : nodePort(30080));
        App app = app("bakery", shop, ledger, oven, smoke());
        return earnest
                ? app
                : app.with(service("mailhog", image("acme/mailhog", "1.0.1")).http(8025));
    }

    /** In Kubernetes' own words. */
    private static V1DaemonSet smoke() {
        Map<String, String> labels = Map.of("app", "smoke");
        return V1DaemonSet.of(
                "smoke",
                V1DaemonSetSpec.of(
                        V1LabelSelector.of().matchLabels(labels),
                        V1PodTemplateSpec.of()
                                .metadata(metadata -> metadata.labels(labels))
                                .spec(V1PodSpec.of(V1Container.of("detector").image("acme/smoke:2")))));
    }
}
