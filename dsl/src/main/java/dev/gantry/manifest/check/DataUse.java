package dev.gantry.manifest.check;

import dev.gantry.kubernetes.core.V1EnvFromSource;
import dev.gantry.kubernetes.core.V1EnvVar;
import dev.gantry.kubernetes.core.V1EnvVarSource;
import dev.gantry.kubernetes.core.V1KeyToPath;
import dev.gantry.kubernetes.core.V1Volume;
import dev.gantry.kubernetes.core.V1VolumeProjection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A place where a pod reads a ConfigMap or a Secret.
 *
 * @param field the place
 * @param kind {@code ConfigMap} or {@code Secret}
 * @param name which one
 * @param key the key that is read; empty where all are
 * @param isOptional whether it may be missing
 */
record DataUse(String field, String kind, String name, Optional<String> key, boolean isOptional) {
    private static final String CONFIG_MAP = "ConfigMap";
    private static final String SECRET = "Secret";

    /** All places of a pod. */
    static List<DataUse> of(PodTemplate pod) {
        List<DataUse> uses = new ArrayList<>();
        for (PodTemplate.ContainerAt at : pod.containers()) {
            List<V1EnvVar> env = at.container().env();
            for (int i = 0; i < env.size(); i++) {
                Optional<V1EnvVarSource> source = env.get(i).valueFrom();
                if (source.isPresent()) {
                    variable(uses, at.field() + ".env[" + i + "].valueFrom", source.get());
                }
            }
            List<V1EnvFromSource> envFrom = at.container().envFrom();
            for (int i = 0; i < envFrom.size(); i++) {
                variables(uses, at.field() + ".envFrom[" + i + "]", envFrom.get(i));
            }
        }
        List<V1Volume> volumes = pod.spec().volumes();
        for (int i = 0; i < volumes.size(); i++) {
            volume(uses, pod.field() + "spec.volumes[" + i + "]", volumes.get(i));
        }
        for (int i = 0; i < pod.spec().imagePullSecrets().size(); i++) {
            add(
                    uses,
                    pod.field() + "spec.imagePullSecrets[" + i + "]",
                    SECRET,
                    pod.spec().imagePullSecrets().get(i).name(),
                    Optional.empty());
        }
        return uses;
    }

    private static void variable(List<DataUse> uses, String field, V1EnvVarSource source) {
        source.configMapKeyRef()
                .ifPresent(it -> one(uses, field + ".configMapKeyRef", CONFIG_MAP, it.name(), it.key(), it.optional()));
        source.secretKeyRef()
                .ifPresent(it -> one(uses, field + ".secretKeyRef", SECRET, it.name(), it.key(), it.optional()));
    }

    private static void variables(List<DataUse> uses, String field, V1EnvFromSource source) {
        source.configMapRef().ifPresent(it -> add(uses, field + ".configMapRef", CONFIG_MAP, it.name(), it.optional()));
        source.secretRef().ifPresent(it -> add(uses, field + ".secretRef", SECRET, it.name(), it.optional()));
    }

    private static void volume(List<DataUse> uses, String field, V1Volume volume) {
        volume.configMap()
                .ifPresent(it -> files(uses, field + ".configMap", CONFIG_MAP, it.name(), it.items(), it.optional()));
        volume.secret()
                .ifPresent(it -> files(uses, field + ".secret", SECRET, it.secretName(), it.items(), it.optional()));
        volume.projected().ifPresent(projected -> {
            for (int i = 0; i < projected.sources().size(); i++) {
                projection(
                        uses,
                        field + ".projected.sources[" + i + "]",
                        projected.sources().get(i));
            }
        });
    }

    private static void projection(List<DataUse> uses, String field, V1VolumeProjection source) {
        source.configMap()
                .ifPresent(it -> files(uses, field + ".configMap", CONFIG_MAP, it.name(), it.items(), it.optional()));
        source.secret().ifPresent(it -> files(uses, field + ".secret", SECRET, it.name(), it.items(), it.optional()));
    }

    private static void files(
            List<DataUse> uses,
            String field,
            String kind,
            Optional<String> name,
            List<V1KeyToPath> items,
            Optional<Boolean> optional) {
        if (items.isEmpty()) {
            add(uses, field, kind, name, optional);
        }
        for (int i = 0; i < items.size(); i++) {
            one(uses, field + ".items[" + i + "].key", kind, name, items.get(i).key(), optional);
        }
    }

    private static void one(
            List<DataUse> uses,
            String field,
            String kind,
            Optional<String> name,
            String key,
            Optional<Boolean> optional) {
        name.filter(DataUse::isOfApp)
                .ifPresent(it -> uses.add(new DataUse(field, kind, it, Optional.of(key), optional.orElse(false))));
    }

    private static void add(
            List<DataUse> uses, String field, String kind, Optional<String> name, Optional<Boolean> optional) {
        name.filter(DataUse::isOfApp)
                .ifPresent(it -> uses.add(new DataUse(field, kind, it, Optional.empty(), optional.orElse(false))));
    }

    /** Every namespace has that one, with the server's certificate. */
    private static boolean isOfApp(String name) {
        return !name.equals("kube-root-ca.crt");
    }
}
