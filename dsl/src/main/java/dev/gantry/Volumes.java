package dev.gantry;

import dev.gantry.kubernetes.core.V1ConfigMapVolumeSource;
import dev.gantry.kubernetes.core.V1EmptyDirVolumeSource;
import dev.gantry.kubernetes.core.V1EphemeralVolumeSource;
import dev.gantry.kubernetes.core.V1HostPathVolumeSource;
import dev.gantry.kubernetes.core.V1PersistentVolumeClaimTemplate;
import dev.gantry.kubernetes.core.V1PersistentVolumeClaimVolumeSource;
import dev.gantry.kubernetes.core.V1ProjectedVolumeSource;
import dev.gantry.kubernetes.core.V1SecretVolumeSource;
import dev.gantry.kubernetes.core.V1Volume;
import dev.gantry.kubernetes.core.V1VolumeMount;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A pod's volumes, each once however often it is mounted. */
final class Volumes {
    private static final int LONGEST = 63;

    private final Map<Object, V1Volume> bySource = new LinkedHashMap<>();
    private final Map<String, Object> byName = new LinkedHashMap<>();

    private final Scene scene;

    /** The names of claims are taken. */
    Volumes(Keyed<String, Storage> storages, Scene scene) {
        this.scene = scene;
        storages.keys().forEach(name -> byName.put(name, new Id("storage", name)));
    }

    List<V1Volume> all() {
        return List.copyOf(bySource.values());
    }

    /** The mount at a path, and what is needed for it in the pod. */
    V1VolumeMount mount(String container, String path, Mountable what) {
        if (what instanceof Config config) {
            return readOnly(config(config), path);
        }
        if (what instanceof ConfigKey key) {
            return readOnly(config(key.config().part()), path).subPath(key.key().name());
        }
        if (what instanceof Secret secret) {
            return readOnly(secret(secret), path);
        }
        if (what instanceof SecretKey key) {
            return readOnly(secret(key.secret().part()), path).subPath(key.key().name());
        }
        if (what instanceof Scratch scratch) {
            return V1VolumeMount.of(scratch(container, path, scratch), path);
        }
        return other(container, path, what);
    }

    private V1VolumeMount other(String container, String path, Mountable what) {
        if (what instanceof Claim claim) {
            return V1VolumeMount.of(claim(claim.name()), path);
        }
        if (what instanceof ClaimMount mount) {
            V1VolumeMount written = V1VolumeMount.of(claim(mount.claim().name()), path);
            written = mount.isReadOnly() ? written.readOnly(true) : written;
            return mount.folder().isEmpty() ? written : written.subPath(mount.folder());
        }
        if (what instanceof ExistingClaim claim) {
            return V1VolumeMount.of(claim(claim.name()), path);
        }
        if (what instanceof DataFiles files) {
            return readOnly(
                    add(
                            files,
                            new ProjectedFolders(scene)
                                    .files(named("files-" + files.data().name(), files), files)),
                    path);
        }
        if (what instanceof Projected folder) {
            return readOnly(
                    add(folder, new ProjectedFolders(scene).folder(named("projected" + path, folder), folder)), path);
        }
        if (what instanceof ScratchDisk disk) {
            return V1VolumeMount.of(disk(container, path, disk), path);
        }
        if (what instanceof HostPath host) {
            V1Volume volume = V1Volume.of(named("host" + host.path(), new Id("host path", host.path())))
                    .hostPath(V1HostPathVolumeSource.of(host.path()));
            V1VolumeMount mount = V1VolumeMount.of(add(new Id("host path", host.path()), volume), path);
            return host.isWritable() ? mount : mount.readOnly(true);
        }
        return readOnly(token((Token) what), path);
    }

    private String claim(String name) {
        Id source = new Id("claim", name);
        V1Volume volume = V1Volume.of(named("claim-" + name, source))
                .persistentVolumeClaim(V1PersistentVolumeClaimVolumeSource.of(name));
        return add(source, volume);
    }

    private String disk(String container, String path, ScratchDisk disk) {
        Id source = new Id("scratch disk of " + container, path);
        V1PersistentVolumeClaimTemplate claim =
                V1PersistentVolumeClaimTemplate.of(Claims.spec(disk.size(), Storage.Access.ONE_POD, disk.classRef()));
        V1Volume volume = V1Volume.of(named("disk" + path.toLowerCase(Locale.ROOT), source))
                .ephemeral(V1EphemeralVolumeSource.of().volumeClaimTemplate(claim));
        return add(source, volume);
    }

    private String config(Config config) {
        Id source = Id.of(config);
        V1Volume volume = V1Volume.of(named("config-" + config.name(), source))
                .configMap(V1ConfigMapVolumeSource.of().name(scene.nameOf(config)));
        return add(source, volume);
    }

    private String secret(Secret secret) {
        Id source = Id.of(secret);
        V1Volume volume = V1Volume.of(named("secret-" + secret.name(), source))
                .secret(V1SecretVolumeSource.of().secretName(scene.nameOf(secret)));
        return add(source, volume);
    }

    private String token(Token token) {
        V1Volume volume = V1Volume.of(named("token-" + token.audience().toLowerCase(Locale.ROOT), token))
                .projected(V1ProjectedVolumeSource.of().sources(ProjectedFolders.token(token)));
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
        String wish = "scratch" + scratch.name().map(name -> "-" + name).orElse(path);
        Id source = scratch.name().isPresent()
                ? new Id("scratch", scratch.name().get())
                : new Id("scratch of " + container, path);
        return add(
                source,
                V1Volume.of(named(wish.toLowerCase(Locale.ROOT), source)).emptyDir(folder));
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
