package dev.gantry.description;

import dev.gantry.description.DataDescription.Entry;
import dev.gantry.kubernetes.core.V1ConfigMap;
import dev.gantry.kubernetes.core.V1Secret;
import dev.gantry.manifest.Manifest;
import dev.gantry.manifest.ObjectRef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The configs and secrets of a manifest. Of a secret only the keys are read. */
final class DataReading {
    private DataReading() {}

    static List<DataDescription> of(Manifest manifest) {
        List<DataDescription> data = new ArrayList<>();
        manifest.all(V1ConfigMap.class).forEach(config -> data.add(config(config)));
        manifest.all(V1Secret.class).forEach(secret -> data.add(secret(secret)));
        data.sort(Comparator.comparing(DataDescription::name).thenComparing(DataDescription::object));
        return data;
    }

    private static DataDescription config(V1ConfigMap config) {
        List<Entry> entries = new ArrayList<>();
        config.data().forEach((key, text) -> entries.add(new Entry(key, text)));
        config.binaryData()
                .forEach((key, bytes) -> entries.add(new Entry(key, "(" + bytes.bytes().length + " bytes)")));
        return new DataDescription(ObjectRef.of(config).toString(), config.name(), false, entries);
    }

    private static DataDescription secret(V1Secret secret) {
        Set<String> keys = new LinkedHashSet<>(secret.data().keySet());
        keys.addAll(secret.stringData().keySet());
        List<Entry> entries =
                keys.stream().map(key -> new Entry(key, "(secret)")).toList();
        return new DataDescription(ObjectRef.of(secret).toString(), secret.name(), true, entries);
    }
}
