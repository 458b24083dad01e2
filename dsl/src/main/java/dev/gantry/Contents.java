package dev.gantry;

import java.util.HashMap;
import java.util.Map;

/** What configs and secrets hold, each read once, and the names of their objects that follow from it. */
final class Contents {
    private final Map<String, ConfigContent> configs = new HashMap<>();
    private final Map<String, SecretContent> secrets = new HashMap<>();
    private final Map<Id, String> names = new HashMap<>();

    ConfigContent of(Config config) {
        return configs.computeIfAbsent(config.name(), name -> ConfigContent.of(config));
    }

    SecretContent of(Secret secret) {
        return secrets.computeIfAbsent(secret.name(), name -> SecretContent.of(secret));
    }

    /** The name of the ConfigMap. */
    String name(Config config) {
        return config.lasting() == Lasting.HASHED
                ? names.computeIfAbsent(
                        Id.of(config), id -> config.name() + "-" + Prints.ofConfig(config.name(), of(config)))
                : config.name();
    }

    /** The name of the Secret. */
    String name(Secret secret) {
        return secret.lasting() == Lasting.HASHED
                ? names.computeIfAbsent(
                        Id.of(secret), id -> secret.name() + "-" + Prints.ofSecret(secret.name(), of(secret)))
                : secret.name();
    }
}
