package dev.gantry.benchmarks;

import static dev.gantry.Gantry.*;
import static dev.gantry.Health.actuator;
import static dev.gantry.Replicas.between;
import static dev.gantry.Units.*;

import dev.gantry.App;
import dev.gantry.Default;
import dev.gantry.kubernetes.Part;
import dev.gantry.kubernetes.core.V1ServiceAccount;
import java.util.ArrayList;
import java.util.List;

/**
 * The program that is measured: as many services as {@code SERVICES} in the environment says, each of which becomes a
 * ServiceAccount, a ConfigMap, a Deployment, a Service, a HorizontalPodAutoscaler and a PodDisruptionBudget.
 */
public final class Shop {
    private Shop() {}

    /** Takes the commands of every program of Gantry. */
    public static void main(String... args) {
        int services = Integer.parseInt(System.getenv().getOrDefault("SERVICES", "1"));
        run(() -> of(services), args);
    }

    static App of(int services) {
        List<Part> parts = new ArrayList<>(2 * services);
        for (int i = 0; i < services; i++) {
            String name = "service-" + i;
            parts.add(V1ServiceAccount.of(name).automountServiceAccountToken(false));
            parts.add(service(name, image("registry.example.com/shop/" + name, "1.4." + i % 10))
                    .http(8080)
                    .health(actuator())
                    .replicas(between(2, 10).onCpu(percent(70)))
                    .requests(millicores(100), mebibytes(256))
                    .limits(mebibytes(512))
                    .env("INSTANCE", String.valueOf(i))
                    .env("LOG_LEVEL", "info")
                    .mount("/etc/" + name, config(name, file("application.yaml", settings(name))))
                    .label("team", "team-" + i % 7)
                    .without(Default.NETWORK_POLICY)
                    .without(Default.ROLL_ON_CONFIG)
                    .customizePod(pod -> pod.serviceAccountName(name)));
        }
        return app("shop", parts.toArray(new Part[0]));
    }

    static String settings(String name) {
        return "spring:\n  application:\n    name: " + name
                + "\nmanagement:\n  endpoint:\n    health:\n      show-details: never\n";
    }
}
