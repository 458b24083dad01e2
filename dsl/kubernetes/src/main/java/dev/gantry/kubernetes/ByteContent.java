package dev.gantry.kubernetes;

import dev.gantry.problem.GantryException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/** Bytes, as Secrets and ConfigMaps hold them; Kubernetes writes them in base64. Never printed: they may be secret. */
public final class ByteContent {
    private final byte[] bytes;

    private ByteContent(byte[] bytes) {
        this.bytes = bytes;
    }

    /** These bytes; later changes of the array change nothing here. */
    public static ByteContent of(byte[] bytes) {
        return new ByteContent(bytes.clone());
    }

    /** The text's bytes in UTF-8. */
    public static ByteContent utf8(String text) {
        return new ByteContent(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The bytes that a base64 text (RFC 4648, padded; line breaks are passed over, as Kubernetes does) stands for.
     *
     * @throws GantryException {@code base64-invalid}
     */
    public static ByteContent base64(String text) {
        try {
            return new ByteContent(
                    Base64.getDecoder().decode(text.replace("\n", "").replace("\r", "")));
        } catch (IllegalArgumentException e) {
            // The text stays out of the message: it may be a secret's.
            throw new GantryException(
                    "base64-invalid",
                    "A text of " + text.length() + " characters is not base64; give the bytes with ByteContent.of or"
                            + " ByteContent.utf8 and let Gantry encode them.");
        }
    }

    /** A copy of the bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The bytes in base64, as they are written. */
    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** The bytes read as UTF-8. */
    public String utf8() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ByteContent that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** How many bytes there are, and never which. */
    @Override
    public String toString() {
        return bytes.length + " bytes";
    }
}
