package dev.gantry.manifest.validation;

import io.fabric8.kubernetes.api.model.KeyToPath;
import io.fabric8.kubernetes.api.model.ProjectedVolumeSource;
import io.fabric8.kubernetes.api.model.ServiceAccountTokenProjection;
import io.fabric8.kubernetes.api.model.VolumeProjection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Several sources in one volume. */
final class Projections {
    private static final long SHORTEST_TOKEN = 600;
    private static final long LONGEST_TOKEN = 1L << 32;

    private final ProjectedVolumeSource source;
    private final At at;
    private final Faults faults;
    private final Set<String> paths = new HashSet<>();

    Projections(ProjectedVolumeSource source, At at, Faults faults) {
        this.source = source;
        this.at = at;
        this.faults = faults;
    }

    void check() {
        VolumeSources.mode(source.getDefaultMode(), at.in("defaultMode"), faults);
        for (int i = 0; i < Items.of(source.getSources()).size(); i++) {
            one(Items.of(source.getSources()).get(i), at.in("sources").nth(i));
        }
    }

    private void one(VolumeProjection projection, At in) {
        Union union = new Union(in, faults);
        if (union.has("secret", projection.getSecret())) {
            faults.has(in.in("secret").in("name"), projection.getSecret().getName());
            items(Items.of(projection.getSecret().getItems()), in.in("secret").in("items"));
        }
        if (union.has("configMap", projection.getConfigMap())) {
            faults.has(in.in("configMap").in("name"), projection.getConfigMap().getName());
            items(
                    Items.of(projection.getConfigMap().getItems()),
                    in.in("configMap").in("items"));
        }
        if (union.has("downwardAPI", projection.getDownwardAPI())) {
            At files = in.in("downwardAPI").in("items");
            DownwardFiles.check(Items.of(projection.getDownwardAPI().getItems()), files, faults);
            Items.of(projection.getDownwardAPI().getItems()).forEach(file -> once(file.getPath(), files));
        }
        if (union.has("serviceAccountToken", projection.getServiceAccountToken())) {
            token(projection.getServiceAccountToken(), in.in("serviceAccountToken"));
        }
        if (union.has("clusterTrustBundle", projection.getClusterTrustBundle())) {
            VolumeSources.path(
                    projection.getClusterTrustBundle().getPath(),
                    in.in("clusterTrustBundle").in("path"),
                    faults);
        }
        union.has("podCertificate", projection.getPodCertificate());
    }

    private void items(List<KeyToPath> items, At in) {
        VolumeSources.items(items, in, faults);
        items.forEach(item -> once(item.getPath(), in));
    }

    private void token(ServiceAccountTokenProjection token, At in) {
        VolumeSources.path(token.getPath(), in.in("path"), faults);
        faults.range(in.in("expirationSeconds"), token.getExpirationSeconds(), SHORTEST_TOKEN, LONGEST_TOKEN);
    }

    private void once(@Nullable String path, At in) {
        if (path != null && !path.isEmpty() && !paths.add(path)) {
            faults.wrong("entry-duplicate", in, path, "Give one of the files another path.");
        }
    }
}
