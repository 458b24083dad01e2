package dev.gantry.release;

import dev.gantry.manifest.Manifest;
import dev.gantry.manifest.Secrets;
import dev.gantry.problem.GantryException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A manifest as bytes in pieces that a Secret can hold: its objects as JSON, values of Secrets included, compressed. */
public final class Packing {
    /** A Secret holds 1 MiB. */
    static final int MOST_BYTES = 900 * 1024;

    private Packing() {}

    /** The pieces, in order; one or more. */
    public static List<byte[]> pack(Manifest manifest) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 14);
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            manifest.json(Secrets.SHOWN, zip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] whole = bytes.toByteArray();
        List<byte[]> pieces = new ArrayList<>();
        for (int start = 0; start < whole.length; start += MOST_BYTES) {
            pieces.add(Arrays.copyOfRange(whole, start, Math.min(whole.length, start + MOST_BYTES)));
        }
        return pieces;
    }

    /**
     * The manifest again.
     *
     * @param source what an error calls it, for example {@code release 3}
     * @throws GantryException {@code release-unreadable} where the pieces are not what {@link #pack} made
     */
    public static Manifest unpack(String app, String source, List<byte[]> pieces) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        pieces.forEach(whole::writeBytes);
        try (InputStream zip = new GZIPInputStream(new ByteArrayInputStream(whole.toByteArray()))) {
            return Manifest.read(app, source, zip).manifest();
        } catch (IOException e) {
            throw new GantryException(
                    "release-unreadable",
                    "What is kept of " + source + " of " + app + " is damaged (" + e.getMessage()
                            + "), so nothing can return to it. Choose another release.");
        }
    }
}
