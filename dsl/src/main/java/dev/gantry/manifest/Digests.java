package dev.gantry.manifest;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells contents apart. */
final class Digests {
    private static final int SHORT_BYTES = 2;

    private Digests() {}

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }

    static String of(byte[] content) {
        return HexFormat.of().formatHex(sha256().digest(content));
    }

    /** Of a content that holds secrets: too short to find them by, for the reasons that {@link Fingerprint} gives. */
    static String ofSecret(byte[] content) {
        return HexFormat.of().formatHex(sha256().digest(content), 0, SHORT_BYTES);
    }
}
