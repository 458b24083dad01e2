package dev.gantry;

import dev.gantry.kubernetes.ByteContent;
import dev.gantry.manifest.UnsetSecret;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The values of a secret as they are to be had here and now, by key; a placeholder for each that is not. */
final class SecretContent {
    private final Map<String, ByteContent> values = new TreeMap<>();
    private final Map<String, String> unset = new TreeMap<>();

    private SecretContent() {}

    static SecretContent of(Secret secret) {
        SecretContent content = new SecretContent();
        for (Map.Entry<Key, Said<SecretSource>> entry : secret.sources().entries()) {
            SecretSource source = entry.getValue().value();
            String key = entry.getKey().name();
            Optional<ByteContent> value = SecretValue.of(source);
            if (value.isEmpty()) {
                content.unset.put(key, source.toString());
            }
            content.values.put(
                    key, value.orElseGet(() -> ByteContent.utf8(UnsetSecret.placeholder(source.toString()))));
        }
        return content;
    }

    Map<String, ByteContent> values() {
        return values;
    }

    /** The sources of what is not set. */
    Map<String, String> unset() {
        return unset;
    }
}
