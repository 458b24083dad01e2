package dev.gantry;

import dev.gantry.kubernetes.ByteContent;
import dev.gantry.manifest.Fingerprint;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** Fingerprints of what configs and secrets hold: they change when it does. */
final class Prints {
    private static final int OF_CONFIGS = 16;
    private static final int OF_ONE = 10;

    private final MessageDigest digest = sha256();

    private Prints() {}

    /** Of the configs that a pod reads. */
    static String ofConfigs(Map<String, ConfigContent> configs) {
        Prints prints = new Prints();
        for (Map.Entry<String, ConfigContent> config : configs.entrySet()) {
            prints.add(config.getKey());
            prints.add(config.getValue());
        }
        return prints.text(OF_CONFIGS);
    }

    /** Of one config's content, for its name. */
    static String ofConfig(String name, ConfigContent content) {
        return ofConfigs(Map.of(name, content)).substring(0, OF_ONE);
    }

    /** Of the secrets that a pod reads. */
    static String ofSecrets(Map<String, SecretContent> secrets) {
        Prints prints = new Prints();
        for (Map.Entry<String, SecretContent> secret : secrets.entrySet()) {
            prints.add(secret.getKey(), secret.getValue());
        }
        return prints.text(OF_CONFIGS);
    }

    /** Of one secret's values, for its name. */
    static String ofSecret(String name, SecretContent content) {
        return ofSecrets(Map.of(name, content)).substring(0, OF_ONE);
    }

    private void add(ConfigContent content) {
        for (Map.Entry<String, String> text : content.texts().entrySet()) {
            add(text.getKey());
            add(text.getValue());
        }
        for (Map.Entry<String, ByteContent> binary : content.binaries().entrySet()) {
            add(binary.getKey());
            add(binary.getValue().bytes());
        }
    }

    /**
     * By the fingerprints that are shown of the values anyway, 16 bits of each, and not by the values: whoever may look at
     * pods and names, and not at the secret, learns no more of it from as many of them as there are.
     */
    private void add(String secret, SecretContent content) {
        add(secret);
        for (Map.Entry<String, ByteContent> value : new TreeMap<>(content.values()).entrySet()) {
            add(value.getKey());
            add(Fingerprint.of(secret, value.getKey(), value.getValue().bytes()));
        }
    }

    private void add(String text) {
        add(text.getBytes(StandardCharsets.UTF_8));
    }

    /** With its length before it, so that no two sequences of texts give the same bytes. */
    private void add(byte[] bytes) {
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }

    private String text(int length) {
        return HexFormat.of().formatHex(digest.digest()).substring(0, length);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
