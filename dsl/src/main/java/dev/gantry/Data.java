package dev.gantry;

import dev.gantry.kubernetes.ByteContent;
import dev.gantry.kubernetes.core.V1ConfigMap;
import dev.gantry.kubernetes.core.V1Secret;
import dev.gantry.kubernetes.meta.V1ObjectMeta;
import dev.gantry.manifest.UnsetSecret;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The objects of secrets and configs. */
final class Data {
    private Data() {}

    static V1ConfigMap configMap(Config config, Scene scene) {
        Map<String, String> data = new TreeMap<>();
        config.entries()
                .entries()
                .forEach(entry ->
                        data.put(entry.getKey().name(), entry.getValue().value()));
        return V1ConfigMap.of(config.name())
                .data(data)
                .metadata(V1ObjectMeta.of().name(config.name()).labels(Labels.of(config.name(), scene)));
    }

    /** With the values as they are to be had here and now. */
    static V1Secret secret(Secret secret, Scene scene) {
        Map<String, ByteContent> data = new TreeMap<>();
        Map<String, String> unset = new TreeMap<>();
        for (Map.Entry<Key, Said<SecretSource>> entry : secret.sources().entries()) {
            SecretSource source = entry.getValue().value();
            String key = entry.getKey().name();
            Optional<ByteContent> value = SecretValue.of(source);
            if (value.isEmpty()) {
                unset.put(key, source.toString());
            }
            data.put(key, value.orElseGet(() -> ByteContent.utf8(UnsetSecret.placeholder(source.toString()))));
        }
        V1ObjectMeta metadata = V1ObjectMeta.of().name(secret.name()).labels(Labels.of(secret.name(), scene));
        if (!unset.isEmpty()) {
            metadata = metadata.annotations(Map.of(UnsetSecret.ANNOTATION, UnsetSecret.text(unset)));
        }
        return V1Secret.of(secret.name()).type(secret.type()).data(data).metadata(metadata);
    }
}
