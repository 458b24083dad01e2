package dev.gantry.manifest;

import dev.gantry.kubernetes.KubernetesObject;
import dev.gantry.kubernetes.ObjectWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The text of objects, written some objects at a time: what it takes of memory does not grow with their number. */
final class ManifestText {
    private static final int AT_A_TIME = 256;
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
                piece -> {
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream(AT_A_TIME << 10);
                    bytes.write(BETWEEN, 0, piece == 0 ? 0 : BETWEEN.length);
                    int end = Math.min(objects.size(), (piece + 1) * AT_A_TIME);
                    inOnePiece(objects.subList(piece * AT_A_TIME, end), secrets, bytes);
                    return bytes;
                },
                bytes -> writeTo(out, bytes));
    }

    private static void writeTo(OutputStream out, ByteArrayOutputStream bytes) {
        try {
            bytes.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
