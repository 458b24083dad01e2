package cookbook;

import static dev.gantry.Gantry.*;
import static dev.gantry.Health.*;
import static dev.gantry.Probe.*;
import static dev.gantry.Units.*;

import dev.gantry.*;

/** What a program is told, and what it keeps. */
final class Configuring {
    private Configuring() {}

    static App mountAFile() {
        // region mount-a-file
        var settings = config("order-settings", file("application.yaml", "order.cutoff: 22:00\n"));
        var order = service("order", image("acme/order", "1.4.2")).http(8080).mount("/config", settings);
        // endregion
        return app("mount-a-file", order);
    }

    static App keepTheOldConfigForARollback() {
        // region keep-the-old-config-for-a-rollback
        var settings = config("order-settings", file("application.yaml", "order.cutoff: 22:00\n"))
                .hashed();
        var order = service("order", image("acme/order", "1.4.2")).http(8080).mount("/config", settings);
        // endregion
        return app("keep-the-old-config-for-a-rollback", order);
    }

    static App readASecret() {
        // region read-a-secret
        var password = key("password");
        var account = secret("order-db", password.from(environmentVariable("ORDER_DB_PASSWORD")));
        var order = service("order", image("acme/order", "1.4.2"))
                .http(8080)
                .env("SPRING_DATASOURCE_PASSWORD", account.at(password));
        // endregion
        return app("read-a-secret", order);
    }

    static App useASecretOfTheCluster() {
        // region use-a-secret-of-the-cluster
        var token = key("token");
        var vendor = existingSecret("payment-vendor", token);
        var payment =
                service("payment", image("acme/payment", "4.0.2")).http(8080).mount("/vendor", vendor.at(token));
        // endregion
        return app("use-a-secret-of-the-cluster", payment);
    }

    static App tellAllServicesTheSame() {
        // region tell-all-services-the-same
        var java = env("JAVA_TOOL_OPTIONS", "-XX:MaxRAMPercentage=75").and("TZ", "UTC");
        var order = service("order", image("acme/order", "1.4.2")).http(8080).env(java);
        var basket = service("basket", image("acme/basket", "3.1.0")).http(8080).env(java);
        // endregion
        return app("tell-all-services-the-same", order, basket);
    }

    static App keepDataOnADisk() {
        // region keep-data-on-a-disk
        var mysql = statefulService("mysql", image("mysql", "8.4.3"), storage(gibibytes(10), "/var/lib/mysql"))
                .port(port("sql", 3306))
                .runAs(999)
                .requests(millicores(500), gibibytes(1));
        // endregion
        return app("keep-data-on-a-disk", mysql);
    }

    static App writeToAScratchFolder() {
        // region write-to-a-scratch-folder
        var report = service("report", image("acme/report", "1.2.0")).http(8080).mount("/var/cache/report", scratch());
        // endregion
        return app("write-to-a-scratch-folder", report);
    }

    static App checkItsHealth() {
        // region check-its-health
        var order = service("order", image("acme/order", "1.4.2"))
                .http(8080)
                .health(readiness(httpGet("/ready"))
                        .and(liveness(httpGet("/alive")))
                        .startsWithin(minutes(2)));
        // endregion
        return app("check-its-health", order);
    }

    static App shareADisk() {
        // region share-a-disk
        var uploads = claim("uploads", gibibytes(50)).access(Storage.Access.MANY_NODES);
        var shop = service("shop", image("acme/shop", "5.2.0")).http(8080).mount("/uploads", uploads);
        var resize = worker("resize", image("acme/resize", "1.0.0")).mount("/uploads", uploads);
        // endregion
        return app("share-a-disk", shop, resize);
    }

    static App pullFromAPrivateRegistry() {
        // region pull-from-a-private-registry
        var registry = existingSecret("registry", key(".dockerconfigjson")).type("kubernetes.io/dockerconfigjson");
        var order = service("order", image("acme/order", "1.4.2").registry("registry.acme.com"))
                .http(8080)
                .imagePullSecrets(registry);
        // endregion
        return app("pull-from-a-private-registry", order);
    }
}
