package dev.gantry.manifest.check;

import dev.gantry.kubernetes.core.V1ConfigMap;
import dev.gantry.kubernetes.core.V1Secret;
import dev.gantry.manifest.ObjectRef;
import dev.gantry.manifest.validation.Names;
import dev.gantry.problem.Quoted;
import java.util.Collection;

/** Keys of ConfigMaps and Secrets can be names of files ({@code data-key-invalid}). */
final class DataKeys implements Check {
    @Override
    public void check(Objects objects, Report report) {
        objects.each(V1ConfigMap.class, (ref, config) -> {
            check(ref, "data", config.data().keySet(), report);
            check(ref, "binaryData", config.binaryData().keySet(), report);
        });
        objects.each(V1Secret.class, (ref, secret) -> {
            check(ref, "data", secret.data().keySet(), report);
            check(ref, "stringData", secret.stringData().keySet(), report);
        });
    }

    private static void check(ObjectRef ref, String field, Collection<String> keys, Report report) {
        for (String key : keys) {
            if (!Names.DATA_KEY.allows(key)) {
                report.problem(
                        "data-key-invalid",
                        ref,
                        field,
                        "The key " + Quoted.of(key) + " of " + ref + " is not allowed.",
                        "Such a key " + Names.DATA_KEY.rule() + ".",
                        Names.DATA_KEY
                                .mended(key)
                                .map(mended -> "For instance " + Quoted.of(mended)
                                        + "; a mounted file can be given any path when it is mounted.")
                                .orElse("Give it another key."));
            }
        }
    }
}
