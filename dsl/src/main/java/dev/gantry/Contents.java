package dev.gantry;

import java.util.HashMap;
import java.util.Map;

/** What configs and secrets hold, each read once, and the names of their objects that follow from it. */
final class Contents {
    private final Map<String, ConfigContent> configs = new HashMap<>();
    private final Map<String, SecretContent> secrets = new HashMap<>();

    ConfigContent of(Config config) {
        ConfigContent known = configs.get(config.name());
        if (known == null) {
            known = ConfigContent.of(config);
            configs.put(config.name(), known);
        }
        return known;
    }

    SecretContent of(Secret secret) {
        SecretContent known = secrets.get(secret.name());
        if (known == null) {
            known = SecretContent.of(secret);
            secrets.put(secret.name(), known);
        }
        return known;
    }

    /** The name of the ConfigMap. */
    String name(Config config) {
        return config.lasting() == Lasting.HASHED
                ? config.name() + "-" + Prints.ofConfig(config.name(), of(config))
                : config.name();
    }

    /** The name of the Secret. */
    String name(Secret secret) {
        return secret.lasting() == Lasting.HASHED
                ? secret.name() + "-" + Prints.ofSecret(secret.name(), of(secret))
                : secret.name();
    }
}
