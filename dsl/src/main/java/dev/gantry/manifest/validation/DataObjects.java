package dev.gantry.manifest.validation;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What ConfigMaps and Secrets hold, beside the form of their keys and their size. */
final class DataObjects {
    private DataObjects() {}

    static void configMap(ConfigMap map, Faults faults) {
        if (map.getData() == null || map.getBinaryData() == null) {
            return;
        }
        for (String key : map.getData().keySet()) {
            if (map.getBinaryData().containsKey(key)) {
                faults.wrong("entry-duplicate", At.ROOT.in("data").key(key), key, "Say it in data or in binaryData.");
            }
        }
    }

    /** A type asks for keys. The values stay unsaid. */
    static void secret(Secret secret, Faults faults) {
        String type = secret.getType() == null ? "" : secret.getType();
        switch (type) {
            case "kubernetes.io/tls" -> {
                wants(secret, "tls.crt", faults);
                wants(secret, "tls.key", faults);
            }
            case "kubernetes.io/dockerconfigjson" -> {
                wants(secret, ".dockerconfigjson", faults);
                json(secret, ".dockerconfigjson", faults);
            }
            case "kubernetes.io/dockercfg" -> {
                wants(secret, ".dockercfg", faults);
                json(secret, ".dockercfg", faults);
            }
            case "kubernetes.io/ssh-auth" -> {
                String key = "ssh-privatekey";
                boolean isEmpty = secret.getStringData() != null
                        && "".equals(secret.getStringData().get(key));
                if (isEmpty || !has(secret, key)) {
                    lacks(secret, key, faults);
                }
            }
            case "kubernetes.io/basic-auth" -> {
                if (!has(secret, "username") && !has(secret, "password")) {
                    wants(secret, "username", faults);
                }
            }
            case "kubernetes.io/service-account-token" -> {
                String account = "kubernetes.io/service-account.name";
                Map<String, String> annotations = secret.getMetadata() == null
                        ? null
                        : secret.getMetadata().getAnnotations();
                if (annotations == null || !annotations.containsKey(account)) {
                    faults.missing(At.METADATA.in("annotations").key(account), "Say whose token it is.");
                }
            }
            default -> {}
        }
    }

    private static void wants(Secret secret, String key, Faults faults) {
        if (!has(secret, key)) {
            lacks(secret, key, faults);
        }
    }

    private static void lacks(Secret secret, String key, Faults faults) {
        faults.clash(
                "secret-content-missing",
                At.ROOT.in("data").key(key),
                faults.object() + " is of the type " + secret.getType() + ", and has nothing under the key " + key
                        + ".",
                "Add it, or say the type Opaque.");
    }

    /** Where the text is known; of a fingerprint, or bytes that are no base64, others tell. */
    private static void json(Secret secret, String key, Faults faults) {
        String text =
                secret.getStringData() == null ? null : secret.getStringData().get(key);
        if (text == null && secret.getData() != null && secret.getData().get(key) != null) {
            try {
                text = new String(Base64.getDecoder().decode(secret.getData().get(key)), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException e) {
                return;
            }
        }
        if (text != null && !text.startsWith("<unset: ") && !JsonObjects.is(text)) {
            faults.clash(
                    "secret-content-missing",
                    At.ROOT.in("data").key(key),
                    "The key " + key + " of " + faults.object() + " is no JSON object.",
                    "Say what docker login wrote into its config.json.");
        }
    }

    private static boolean has(Secret secret, String key) {
        return has(secret.getData(), key) || has(secret.getStringData(), key);
    }

    private static boolean has(@Nullable Map<String, String> data, String key) {
        return data != null && data.containsKey(key);
    }
}
