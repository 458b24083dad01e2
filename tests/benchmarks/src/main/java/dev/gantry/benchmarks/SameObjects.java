package dev.gantry.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Whether two files of YAML hold the same objects, in whatever order: by kind and name, compared as trees. It reads by a
 * library alone, so that nothing of Gantry vouches for Gantry.
 */
public final class SameObjects {
    private SameObjects() {}

    /** Takes two files; ends with 1 and the first difference where they differ. */
    public static void main(String... files) throws IOException {
        Map<String, Object> one = read(Path.of(files[0]));
        Map<String, Object> other = read(Path.of(files[1]));
        if (!one.keySet().equals(other.keySet())) {
            System.err.println("not the same objects:\n" + one.keySet() + "\n" + other.keySet());
            System.exit(1);
        }
        one.forEach((ref, object) -> {
            if (!object.equals(other.get(ref))) {
                System.err.println(ref + " differs:\n" + object + "\n" + other.get(ref));
                System.exit(1);
            }
        });
        System.out.println(one.size());
    }

    private static Map<String, Object> read(Path file) throws IOException {
        LoadSettings settings =
                LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();
        Map<String, Object> objects = new TreeMap<>();
        try (InputStream in = Files.newInputStream(file)) {
            for (Object document : new Load(settings).loadAllFromInputStream(in)) {
                if (document instanceof Map<?, ?> object) {
                    Map<?, ?> metadata = (Map<?, ?>) Objects.requireNonNull(object.get("metadata"));
                    Object twin = objects.put(object.get("kind") + "/" + metadata.get("name"), object);
                    if (twin != null) {
                        throw new IllegalStateException(file + " holds twice " + metadata);
                    }
                }
            }
        }
        return objects;
    }
}
