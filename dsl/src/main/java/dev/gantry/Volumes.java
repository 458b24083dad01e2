package dev.gantry;

import dev.gantry.kubernetes.core.V1ConfigMapVolumeSource;
import dev.gantry.kubernetes.core.V1EmptyDirVolumeSource;
import dev.gantry.kubernetes.core.V1PersistentVolumeClaimVolumeSource;
import dev.gantry.kubernetes.core.V1ProjectedVolumeSource;
import dev.gantry.kubernetes.core.V1SecretVolumeSource;
import dev.gantry.kubernetes.core.V1ServiceAccountTokenProjection;
import dev.gantry.kubernetes.core.V1Volume;
import dev.gantry.kubernetes.core.V1VolumeMount;
import dev.gantry.kubernetes.core.V1VolumeProjection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A pod's volumes, each once however often it is mounted. */
final class Volumes {
    private static final int LONGEST = 63;

    private final Map<Object, V1Volume> bySource = new LinkedHashMap<>();
    private final Map<String, Object> byName = new LinkedHashMap<>();

    /** The names of claims are taken. */
    Volumes(Keyed<String, Storage> storages) {
        storages.keys().forEach(name -> byName.put(name, new Id("claim", name)));
    }

    List<V1Volume> all() {
        return List.copyOf(bySource.values());
    }

    /** The mount at a path, and what is needed for it in the pod. */
    V1VolumeMount mount(String container, String path, Mountable what) {
        if (what instanceof Config config) {
            return readOnly(config(config.name()), path);
        }
        if (what instanceof ConfigKey key) {
            return readOnly(config(key.config().part().name()), path)
                    .subPath(key.key().name());
        }
        if (what instanceof Secret secret) {
            return readOnly(secret(secret.name()), path);
        }
        if (what instanceof SecretKey key) {
            return readOnly(secret(key.secret().part().name()), path)
                    .subPath(key.key().name());
        }
        if (what instanceof ExistingClaim claim) {
            V1Volume volume = V1Volume.of(named("claim-" + claim.name(), claim))
                    .persistentVolumeClaim(V1PersistentVolumeClaimVolumeSource.of(claim.name()));
            return V1VolumeMount.of(add(claim, volume), path);
        }
        if (what instanceof Token token) {
            return readOnly(token(token), path);
        }
        return V1VolumeMount.of(scratch(container, path, (Scratch) what), path);
    }

    private String config(String name) {
        Id source = new Id("config", name);
        V1Volume volume = V1Volume.of(named("config-" + name, source))
                .configMap(V1ConfigMapVolumeSource.of().name(name));
        return add(source, volume);
    }

    private String secret(String name) {
        Id source = new Id("secret", name);
        V1Volume volume = V1Volume.of(named("secret-" + name, source))
                .secret(V1SecretVolumeSource.of().secretName(name));
        return add(source, volume);
    }

    private String token(Token token) {
        V1ServiceAccountTokenProjection projected =
                V1ServiceAccountTokenProjection.of("token").audience(token.audience());
        if (token.expires().isPresent()) {
            projected = projected.expirationSeconds(token.expires().get().toSeconds());
        }
        V1Volume volume = V1Volume.of(named("token-" + token.audience().toLowerCase(Locale.ROOT), token))
                .projected(V1ProjectedVolumeSource.of()
                        .sources(V1VolumeProjection.of().serviceAccountToken(projected)));
        return add(token, volume);
    }

    private String scratch(String container, String path, Scratch scratch) {
        V1EmptyDirVolumeSource folder = V1EmptyDirVolumeSource.of();
        if (scratch.memory()) {
            folder = folder.medium("Memory");
        }
        if (scratch.limit().isPresent()) {
            folder = folder.sizeLimit(scratch.limit().get().quantity());
        }
        Id source = new Id("scratch of " + container, path);
        return add(
                source,
                V1Volume.of(named("scratch" + path.toLowerCase(Locale.ROOT), source))
                        .emptyDir(folder));
    }

    private String add(Object source, V1Volume volume) {
        return bySource.computeIfAbsent(source, first -> volume).name();
    }

    private static V1VolumeMount readOnly(String volume, String path) {
        return V1VolumeMount.of(volume, path).readOnly(true);
    }

    /** A name that Kubernetes takes, not taken by another source. */
    private String named(String wish, Object source) {
        String name = dashed(wish);
        String cut = cut(name, LONGEST);
        for (int i = 2; !source.equals(byName.getOrDefault(cut, source)); i++) {
            cut = cut(name, LONGEST - 4) + "-" + i;
        }
        byName.put(cut, source);
        return cut;
    }

    private static String cut(String name, int longest) {
        return name.length() <= longest ? name : dashed(name.substring(0, longest));
    }

    /** Lower-case letters and digits as they are, one dash for all between two of them. */
    private static String dashed(String text) {
        StringBuilder name = new StringBuilder(text.length());
        boolean isBetween = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Spelling.isLower(c) && !Spelling.isDigit(c)) {
                isBetween = true;
                continue;
            }
            if (isBetween && !name.isEmpty()) {
                name.append('-');
            }
            name.append(c);
            isBetween = false;
        }
        return name.toString();
    }
}
