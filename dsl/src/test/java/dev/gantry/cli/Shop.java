package dev.gantry.cli;

import dev.gantry.App;
import dev.gantry.Gantry;
import java.util.Map;

/** A program to be run in tests. */
final class Shop {
    enum Stage {
        DEVELOPMENT,
        PRE_PRODUCTION,
        PRODUCTION
    }

    private Shop() {}

    static Environments environments() {
        return Environments.of(Stage.class, Shop::in);
    }

    static App in(Stage stage) {
        int replicas = switch (stage) {
            case DEVELOPMENT -> 1;
            case PRE_PRODUCTION -> throw new IllegalStateException("nobody has bought it yet");
            case PRODUCTION -> 3;
        };
        return Gantry.app(
                "shop",
                Gantry.customResource("v1", "Secret", "mysql", Map.of("stringData", Map.of("password", "hunter2"))),
                Gantry.customResource("v1", "Service", "order", Map.of("spec", Map.of("type", "ClusterIP"))),
                Gantry.customResource("apps/v1", "StatefulSet", "mysql", Map.of("spec", Map.of("replicas", 1))),
                Gantry.customResource("apps/v1", "Deployment", "order", Map.of("spec", Map.of("replicas", replicas))));
    }
}
