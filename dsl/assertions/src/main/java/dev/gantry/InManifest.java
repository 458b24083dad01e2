package dev.gantry;

import dev.gantry.description.RunsPods;
import dev.gantry.kubernetes.core.V1Container;
import dev.gantry.manifest.Manifest;

/** A workload in a manifest: the object that runs its pods. */
record InManifest(Manifest manifest, RunsPods runs) {
    String name() {
        return runs.object().name();
    }

    V1Container container() {
        return runs.pod().containers().get(0);
    }

    /** What a part alone becomes, in an app of the same name; also where it would be a problem: nobody means to run it. */
    static InManifest of(String app, Workload<?> part) {
        Manifest manifest = Manifest.of(app, Synthesis.of(Gantry.app(app, part)).objects());
        return manifest.objects().stream()
                .filter(object -> object.name().equals(part.name()))
                .flatMap(object -> RunsPods.of(object).stream())
                .findFirst()
                .map(runs -> new InManifest(manifest, runs))
                .orElseThrow();
    }
}
