package dev.gantry.manifest;

import dev.gantry.kubernetes.KubernetesObject;
import dev.gantry.kubernetes.ObjectWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The text of objects, written some at a time: what it takes of memory grows neither with their number nor with their text. */
final class ManifestText {
    private static final int AT_A_TIME = 64;

    /** So many bytes of a piece wait for their turn; what goes beyond is written when it has come. */
    private static final int MOST_WAITING = 1 << 16;

    private static final byte[] BETWEEN = {'-', '-', '-', '\n'};

    private ManifestText() {}

    static void yaml(List<KubernetesObject> objects, Secrets secrets, OutputStream out) {
        if (objects.size() < InOrder.WORTHWHILE) {
            inOnePiece(objects, secrets, out);
            return;
        }
        int pieces = (objects.size() + AT_A_TIME - 1) / AT_A_TIME;
        InOrder.each(
                pieces,
                number -> piece(
                        objects.subList(number * AT_A_TIME, Math.min(objects.size(), (number + 1) * AT_A_TIME)),
                        secrets,
                        number == 0),
                piece -> piece.writeTo(out, secrets));
    }

    /** Some objects: the text of the first, and those that are still to be written. */
    private record Piece(ByteArrayOutputStream text, List<KubernetesObject> left) {
        void writeTo(OutputStream out, Secrets secrets) {
            try {
                text.writeTo(out);
                if (!left.isEmpty()) {
                    out.write(BETWEEN);
                    inOnePiece(left, secrets, out);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static Piece piece(List<KubernetesObject> objects, Secrets secrets, boolean isFirst) {
        ByteArrayOutputStream text = new ByteArrayOutputStream(MOST_WAITING);
        text.write(BETWEEN, 0, isFirst ? 0 : BETWEEN.length);
        YamlWriter writer = YamlWriter.to(text);
        int written = 0;
        while (written < objects.size() && text.size() < MOST_WAITING) {
            write(objects.get(written++), secrets, writer);
        }
        writer.flush();
        return new Piece(text, objects.subList(written, objects.size()));
    }

    private static void inOnePiece(List<KubernetesObject> objects, Secrets secrets, OutputStream out) {
        YamlWriter writer = YamlWriter.to(out);
        for (KubernetesObject object : objects) {
            write(object, secrets, writer);
        }
        writer.flush();
    }

    /** A list, as kubectl reads and writes it. */
    static void json(List<KubernetesObject> objects, Secrets secrets, OutputStream out) {
        JsonWriter writer = JsonWriter.to(out);
        writer.beginObject();
        writer.name("apiVersion");
        writer.value("v1");
        writer.name("kind");
        writer.value("List");
        writer.name("items");
        writer.beginList();
        for (KubernetesObject object : objects) {
            write(object, secrets, writer);
        }
        writer.endList();
        writer.endObject();
        writer.flush();
    }

    static byte[] yaml(KubernetesObject object, Secrets secrets) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        yaml(List.of(object), secrets, bytes);
        return bytes.toByteArray();
    }

    private static void write(KubernetesObject object, Secrets secrets, ObjectWriter writer) {
        switch (secrets) {
            case SHOWN -> object.writeTo(writer);
            case FINGERPRINTS -> MaskedSecret.write(object, writer);
        }
    }
}
