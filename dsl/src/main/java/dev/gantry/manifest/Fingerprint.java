package dev.gantry.manifest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * What is shown of a secret value, so that people see whether it changed: {@code <secret 1f3a>}.
 *
 * <p>It is the same on every machine, hence anybody can compute it for a guess, and no salt or slow function would keep a
 * weak password from being found. So it is short instead: of 65,536 guesses one fits by chance, and it can never tell more
 * than 16 bits of a value, which a generated password has to spare. The same value has another fingerprint in another
 * Secret or under another key, so that equal passwords do not show. That a change is not seen has a chance of 1 in 65,536;
 * where it must be known, values are compared.
 */
public final class Fingerprint {
    private static final int BYTES = 2;
    private static final Pattern ONE = Pattern.compile("<secret [0-9a-f]{4}>");

    private Fingerprint() {}

    /**
     * The fingerprint of a value.
     *
     * @param secret the name of the Secret
     * @param key the key in its data
     * @param value the bytes, not in base64
     */
    public static String of(String secret, String key, byte[] value) {
        MessageDigest digest = Digests.sha256();
        digest.update((secret + "\0" + key + "\0").getBytes(StandardCharsets.UTF_8));
        digest.update(value);
        return "<secret " + HexFormat.of().formatHex(digest.digest(), 0, BYTES) + ">";
    }

    /** Whether a text is what {@link #of} makes. */
    static boolean isOne(String text) {
        return ONE.matcher(text).matches();
    }
}
