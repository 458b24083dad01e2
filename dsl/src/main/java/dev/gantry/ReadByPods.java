package dev.gantry;

import java.util.Map;
import java.util.TreeMap;

/** What a workload's containers read of configs and secrets that can change under their names. */
final class ReadByPods {
    private final Map<String, ConfigContent> configs = new TreeMap<>();
    private final Map<String, SecretContent> secrets = new TreeMap<>();
    private final Scene scene;

    private ReadByPods(Scene scene) {
        this.scene = scene;
    }

    static ReadByPods of(Words words, Scene scene) {
        ReadByPods read = new ReadByPods(scene);
        read.container(words.container);
        for (Said<Beside> beside : words.beside.values()) {
            read.container(Beside.words(beside.value()));
        }
        return read;
    }

    /** The annotations of pods that change when what they read does. */
    void annotate(Map<String, String> annotations, Words words) {
        if (!configs.isEmpty() && words.fillsIn(Default.ROLL_ON_CONFIG)) {
            annotations.put(Labels.CONFIG, Prints.ofConfigs(configs));
        }
        if (!secrets.isEmpty() && words.fillsIn(Default.ROLL_ON_SECRET)) {
            annotations.put(Labels.SECRETS, Prints.ofSecrets(secrets));
        }
    }

    private void container(ContainerWords words) {
        for (Said<EnvValue> value : words.env.values()) {
            add(value.value());
        }
        for (Said<Mountable> mount : words.mounts.values()) {
            add(mount.value());
        }
    }

    private void add(Object value) {
        if (value instanceof Projected folder) {
            for (Projectable source : folder.sources()) {
                add(source);
            }
        }
        Object read = value;
        if (value instanceof ConfigKey key) {
            read = key.config().part();
        } else if (value instanceof SecretKey key) {
            read = key.secret().part();
        } else if (value instanceof DataFiles files) {
            read = files.data();
        }
        if (read instanceof Config copy
                && scene.winner(copy) instanceof Config config
                && config.lasting() != Lasting.HASHED) {
            configs.put(config.name(), scene.contents().of(config));
        } else if (read instanceof Secret copy
                && scene.winner(copy) instanceof Secret secret
                && secret.isMade()
                && secret.lasting() != Lasting.HASHED) {
            secrets.put(secret.name(), scene.contents().of(secret));
        }
    }
}
