package dev.gantry.manifest.validation;

import io.fabric8.kubernetes.api.model.DownwardAPIVolumeFile;
import java.util.List;
import java.util.Set;

/** What a pod is told of itself, as files. */
final class DownwardFiles {
    private static final Set<String> FIELDS =
            Set.of("metadata.annotations", "metadata.labels", "metadata.name", "metadata.namespace", "metadata.uid");

    private DownwardFiles() {}

    static void check(List<DownwardAPIVolumeFile> files, At at, Faults faults) {
        for (int i = 0; i < files.size(); i++) {
            DownwardAPIVolumeFile file = files.get(i);
            At in = at.nth(i);
            VolumeSources.path(file.getPath(), in.in("path"), faults);
            VolumeSources.mode(file.getMode(), in.in("mode"), faults);
            Union union = new Union(in, faults);
            if (union.has("fieldRef", file.getFieldRef())) {
                field(file.getFieldRef().getApiVersion(), file.getFieldRef().getFieldPath(), in.in("fieldRef"), faults);
            }
            if (union.has("resourceFieldRef", file.getResourceFieldRef())) {
                EnvVars.resource(file.getResourceFieldRef(), true, in.in("resourceFieldRef"), faults);
            }
            union.one("fieldRef or resourceFieldRef");
        }
    }

    private static void field(String version, String path, At at, Faults faults) {
        if (version != null && !version.isEmpty() && !version.equals("v1")) {
            faults.wrong("env-source-invalid", at.in("apiVersion"), version, "Say v1, or leave it out.");
        }
        if (faults.has(at.in("fieldPath"), path) && !FIELDS.contains(path) && !EnvVars.isMetadataKey(path)) {
            faults.wrong(
                    "env-source-invalid",
                    at.in("fieldPath"),
                    path,
                    "Say for instance metadata.labels or metadata.annotations['team'].");
        }
    }
}
