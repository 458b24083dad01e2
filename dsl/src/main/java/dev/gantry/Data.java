package dev.gantry;

import dev.gantry.kubernetes.core.V1ConfigMap;
import dev.gantry.kubernetes.core.V1Secret;
import dev.gantry.kubernetes.meta.V1ObjectMeta;
import dev.gantry.manifest.UnsetSecret;
import java.util.Map;

/** The objects of secrets and configs. */
final class Data {
    private Data() {}

    static V1ConfigMap configMap(Config config, Scene scene) {
        ConfigContent content = scene.contents().of(config);
        String name = scene.contents().name(config);
        V1ConfigMap map = V1ConfigMap.of(name)
                .data(content.texts())
                .metadata(V1ObjectMeta.of().name(name).labels(Labels.of(config.name(), scene)));
        if (!content.binaries().isEmpty()) {
            map = map.binaryData(content.binaries());
        }
        return config.lasting() == Lasting.CHANGES ? map : map.immutable(true);
    }

    /** With the values as they are to be had here and now. */
    static V1Secret secret(Secret secret, Scene scene) {
        SecretContent content = scene.contents().of(secret);
        String name = scene.contents().name(secret);
        V1ObjectMeta metadata = V1ObjectMeta.of().name(name).labels(Labels.of(secret.name(), scene));
        if (!content.unset().isEmpty()) {
            metadata = metadata.annotations(Map.of(UnsetSecret.ANNOTATION, UnsetSecret.text(content.unset())));
        }
        V1Secret made =
                V1Secret.of(name).type(secret.type()).data(content.values()).metadata(metadata);
        return secret.lasting() == Lasting.CHANGES ? made : made.immutable(true);
    }
}
