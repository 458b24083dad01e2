package dev.gantry;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A fingerprint of the configs that a workload's containers read: it changes when one of them does. */
final class ConfigPrint {
    private static final int LENGTH = 16;

    private ConfigPrint() {}

    /** Empty where no config is read, or a change of them is not to be rolled out. */
    static Optional<String> of(Words words, Scene scene) {
        if (!words.fillsIn(Default.ROLL_ON_CONFIG)) {
            return Optional.empty();
        }
        Map<String, Config> read = new TreeMap<>();
        collect(words.container, read, scene);
        for (Said<Beside> beside : words.beside.values()) {
            collect(Beside.words(beside.value()), read, scene);
        }
        return read.isEmpty() ? Optional.empty() : Optional.of(print(read));
    }

    private static void collect(ContainerWords words, Map<String, Config> read, Scene scene) {
        List<Object> values = new ArrayList<>();
        words.env.values().forEach(value -> values.add(value.value()));
        words.mounts.values().forEach(value -> values.add(value.value()));
        for (Object value : values) {
            if (value instanceof Projected folder) {
                for (Projectable source : folder.sources()) {
                    collect(source, read, scene);
                }
            }
            collect(value, read, scene);
        }
    }

    private static void collect(Object value, Map<String, Config> read, Scene scene) {
        Object config = value;
        if (value instanceof ConfigKey key) {
            config = key.config().part();
        } else if (value instanceof DataFiles files) {
            config = files.data();
        }
        if (config instanceof Config copy && scene.winner(copy) instanceof Config winner) {
            read.put(winner.name(), winner);
        }
    }

    private static String print(Map<String, Config> read) {
        MessageDigest digest = sha256();
        read.forEach((name, config) -> {
            add(digest, name);
            Map<String, String> sorted = new TreeMap<>();
            config.entries()
                    .entries()
                    .forEach(entry ->
                            sorted.put(entry.getKey().name(), entry.getValue().value()));
            sorted.forEach((key, text) -> {
                add(digest, key);
                add(digest, text);
            });
        });
        return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
    }

    /** With its length before it, so that no two sequences of texts give the same bytes. */
    private static void add(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
