package dev.gantry.manifest;

import dev.gantry.kubernetes.KubernetesObject;
import dev.gantry.kubernetes.ObjectWriter;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.List;

/** The text of objects, written object by object: what it takes of memory does not grow with their number. */
final class ManifestText {
    private ManifestText() {}

    static void yaml(List<KubernetesObject> objects, Secrets secrets, OutputStream out) {
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
