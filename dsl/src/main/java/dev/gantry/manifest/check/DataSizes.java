package dev.gantry.manifest.check;

import dev.gantry.kubernetes.ByteContent;
import dev.gantry.kubernetes.core.V1ConfigMap;
import dev.gantry.kubernetes.core.V1Secret;
import dev.gantry.manifest.ObjectRef;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** ConfigMaps and Secrets are not larger than Kubernetes stores ({@code data-too-large}). */
final class DataSizes implements Check {
    private static final long LARGEST = 1 << 20;

    @Override
    public void check(Objects objects, Report report) {
        objects.each(
                V1ConfigMap.class,
                (ref, config) -> check(ref, ofText(config.data()) + ofBytes(config.binaryData()), report));
        objects.each(
                V1Secret.class,
                (ref, secret) -> check(ref, ofText(secret.stringData()) + ofBytes(secret.data()), report));
    }

    private static long ofText(Map<String, String> data) {
        long size = 0;
        for (String text : data.values()) {
            size += text.getBytes(StandardCharsets.UTF_8).length;
        }
        return size;
    }

    private static long ofBytes(Map<String, ByteContent> data) {
        long size = 0;
        for (ByteContent content : data.values()) {
            size += content.bytes().length;
        }
        return size;
    }

    private static void check(ObjectRef ref, long size, Report report) {
        if (size > LARGEST) {
            report.problem(
                    "data-too-large",
                    ref,
                    "data",
                    ref + " holds " + size + " bytes.",
                    "A " + ref.kind() + " holds at most " + LARGEST + " bytes (1 MiB).",
                    "Put large files into the image or a volume, or split them over several.");
        }
    }
}
