package dev.gantry;

import dev.gantry.kubernetes.UntypedObject;
import dev.gantry.kubernetes.meta.V1ObjectMeta;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** From where the External Secrets operator makes a Secret. Its kinds have no generated types: they are written as trees. */
record External(SecretStore store, Keyed<Key, RemoteKey> keys) {
    static final String API_VERSION = "external-secrets.io/v1";

    UntypedObject object(Secret secret, Scene scene) {
        List<Object> data = new ArrayList<>();
        for (Map.Entry<Key, Said<RemoteKey>> entry : keys.entries()) {
            RemoteKey from = entry.getValue().value();
            Map<String, Object> ref = new TreeMap<>();
            ref.put("key", from.path());
            from.property().ifPresent(name -> ref.put("property", name));
            from.version().ifPresent(number -> ref.put("version", number));
            data.add(Map.of("secretKey", entry.getKey().name(), "remoteRef", ref));
        }
        Map<String, Object> target = new TreeMap<>();
        target.put("name", secret.name());
        target.put("creationPolicy", "Owner");
        if (!secret.type().equals(Secret.OPAQUE)) {
            target.put("template", Map.of("type", secret.type()));
        }
        Map<String, Object> spec = new TreeMap<>();
        spec.put(
                "secretStoreRef",
                Map.of("name", store.name(), "kind", store.isOfCluster() ? "ClusterSecretStore" : "SecretStore"));
        store.refresh().ifPresent(interval -> spec.put("refreshInterval", Seconds.of(interval) + "s"));
        spec.put("target", target);
        spec.put("data", data);
        V1ObjectMeta metadata = V1ObjectMeta.of().name(secret.name()).labels(Labels.of(secret.name(), scene));
        return UntypedObject.of(API_VERSION, "ExternalSecret", secret.name(), Map.of("spec", spec))
                .metadata(untold -> metadata);
    }
}
