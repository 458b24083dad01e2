package dev.gantry;

import dev.gantry.kubernetes.core.V1ConfigMapProjection;
import dev.gantry.kubernetes.core.V1ConfigMapVolumeSource;
import dev.gantry.kubernetes.core.V1DownwardAPIProjection;
import dev.gantry.kubernetes.core.V1DownwardAPIVolumeFile;
import dev.gantry.kubernetes.core.V1KeyToPath;
import dev.gantry.kubernetes.core.V1ObjectFieldSelector;
import dev.gantry.kubernetes.core.V1ProjectedVolumeSource;
import dev.gantry.kubernetes.core.V1SecretProjection;
import dev.gantry.kubernetes.core.V1SecretVolumeSource;
import dev.gantry.kubernetes.core.V1ServiceAccountTokenProjection;
import dev.gantry.kubernetes.core.V1Volume;
import dev.gantry.kubernetes.core.V1VolumeProjection;
import java.util.ArrayList;
import java.util.List;

/** Volumes of files that Kubernetes keeps up to date: keys of configs and secrets, facts about the pod, tokens. */
final class ProjectedFolders {
    private final Scene scene;

    ProjectedFolders(Scene scene) {
        this.scene = scene;
    }

    V1Volume files(String volume, DataFiles files) {
        V1Volume named = V1Volume.of(volume);
        List<V1KeyToPath> items = items(files, false);
        if (files.data() instanceof Config config) {
            V1ConfigMapVolumeSource source = V1ConfigMapVolumeSource.of().name(scene.nameOf(config));
            source = items.isEmpty() ? source : source.items(items);
            return named.configMap(
                    files.mode().isPresent() ? source.defaultMode(files.mode().get()) : source);
        }
        V1SecretVolumeSource source = V1SecretVolumeSource.of().secretName(scene.nameOf((Secret) files.data()));
        source = items.isEmpty() ? source : source.items(items);
        return named.secret(
                files.mode().isPresent() ? source.defaultMode(files.mode().get()) : source);
    }

    V1Volume folder(String volume, Projected folder) {
        List<V1VolumeProjection> sources = new ArrayList<>();
        for (Projectable source : folder.sources()) {
            if (source instanceof DataFiles files) {
                sources.add(projection(files));
            } else if (source instanceof PodFile file) {
                V1DownwardAPIVolumeFile written = V1DownwardAPIVolumeFile.of(file.path())
                        .fieldRef(V1ObjectFieldSelector.of(file.fact().field()));
                sources.add(V1VolumeProjection.of()
                        .downwardAPI(V1DownwardAPIProjection.of().items(written)));
            } else {
                sources.add(token((Token) source));
            }
        }
        V1ProjectedVolumeSource projected = V1ProjectedVolumeSource.of().sources(sources);
        return V1Volume.of(volume)
                .projected(
                        folder.mode().isPresent()
                                ? projected.defaultMode(folder.mode().get())
                                : projected);
    }

    static V1VolumeProjection token(Token token) {
        V1ServiceAccountTokenProjection projected =
                V1ServiceAccountTokenProjection.of("token").audience(token.audience());
        if (token.expires().isPresent()) {
            projected = projected.expirationSeconds(token.expires().get().toSeconds());
        }
        return V1VolumeProjection.of().serviceAccountToken(projected);
    }

    /** A projection has no mode of its own, so its files get it one by one. */
    private V1VolumeProjection projection(DataFiles files) {
        List<V1KeyToPath> items = items(files, true);
        if (files.data() instanceof Config config) {
            V1ConfigMapProjection source = V1ConfigMapProjection.of().name(scene.nameOf(config));
            return V1VolumeProjection.of().configMap(items.isEmpty() ? source : source.items(items));
        }
        V1SecretProjection source = V1SecretProjection.of().name(scene.nameOf((Secret) files.data()));
        return V1VolumeProjection.of().secret(items.isEmpty() ? source : source.items(items));
    }

    private static List<V1KeyToPath> items(DataFiles files, boolean withMode) {
        List<V1KeyToPath> items = new ArrayList<>();
        for (DataFiles.Item item : files.items()) {
            V1KeyToPath one = V1KeyToPath.of(item.key().name(), item.path());
            items.add(
                    withMode && files.mode().isPresent() ? one.mode(files.mode().get()) : one);
        }
        return items;
    }
}
