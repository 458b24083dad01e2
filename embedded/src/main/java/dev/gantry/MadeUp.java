package dev.gantry;

import dev.gantry.kubernetes.KubernetesObject;
import dev.gantry.kubernetes.core.V1Secret;
import dev.gantry.manifest.Manifest;
import dev.gantry.manifest.UnsetSecret;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Values of secrets for clusters where nobody logs in. */
final class MadeUp {
    private MadeUp() {}

    /** The placeholders of values that are not set become the values. */
    static Manifest secrets(Manifest manifest) {
        if (UnsetSecret.in(manifest).isEmpty()) {
            return manifest;
        }
        List<KubernetesObject> objects = new ArrayList<>();
        for (KubernetesObject object : manifest.objects()) {
            objects.add(object instanceof V1Secret secret ? taken(secret) : object);
        }
        return Manifest.of(manifest.app(), objects);
    }

    private static V1Secret taken(V1Secret secret) {
        return secret.metadata()
                .filter(metadata -> metadata.annotations().containsKey(UnsetSecret.ANNOTATION))
                .map(metadata -> {
                    Map<String, String> rest = new HashMap<>(metadata.annotations());
                    rest.remove(UnsetSecret.ANNOTATION);
                    return secret.metadata(metadata.annotations(rest));
                })
                .orElse(secret);
    }
}
