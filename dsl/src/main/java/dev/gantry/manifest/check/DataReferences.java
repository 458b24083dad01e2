package dev.gantry.manifest.check;

import dev.gantry.kubernetes.core.V1ConfigMap;
import dev.gantry.kubernetes.core.V1Secret;
import dev.gantry.kubernetes.networking.V1Ingress;
import dev.gantry.manifest.ObjectRef;
import dev.gantry.problem.NearNames;
import dev.gantry.problem.Quoted;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * ConfigMaps and Secrets that pods and Ingresses read are there ({@code reference-dangling}) and have the keys that are
 * read ({@code key-missing}), unless they may be missing.
 */
final class DataReferences implements Check {
    @Override
    public void check(Objects objects, Report report) {
        for (PodTemplate pod : objects.pods()) {
            for (DataUse use : DataUse.of(pod)) {
                if (!use.isOptional()) {
                    check(objects, pod.owner(), use, report);
                }
            }
        }
        objects.each(
                V1Ingress.class,
                (ref, ingress) -> ingress.spec().ifPresent(spec -> {
                    for (int i = 0; i < spec.tls().size(); i++) {
                        String field = "spec.tls[" + i + "].secretName";
                        spec.tls()
                                .get(i)
                                .secretName()
                                .ifPresent(name -> References.check(
                                        objects,
                                        ref,
                                        field,
                                        new ObjectRef("v1", "Secret", ref.namespace(), name),
                                        report));
                    }
                }));
    }

    private static void check(Objects objects, ObjectRef from, DataUse use, Report report) {
        ObjectRef wanted = new ObjectRef("v1", use.kind(), from.namespace(), use.name());
        if (!References.check(objects, from, use.field(), wanted, report)) {
            return;
        }
        use.key()
                .ifPresent(key -> keys(objects, wanted)
                        .filter(keys -> !keys.contains(key))
                        .ifPresent(keys -> report.problem(
                                "key-missing",
                                from,
                                use.field(),
                                from + " reads the key " + Quoted.of(key) + " of " + wanted
                                        + ", which has no such key.",
                                "A key that is read is in the data.",
                                NearNames.offer(key, keys) + " Add the key, or read one that is there.")));
    }

    /** The keys of an object that is here; of one outside they are not known. */
    private static Optional<Set<String>> keys(Objects objects, ObjectRef wanted) {
        return objects.find(wanted).flatMap(found -> {
            Set<String> keys = new TreeSet<>();
            if (found instanceof V1ConfigMap config) {
                keys.addAll(config.data().keySet());
                keys.addAll(config.binaryData().keySet());
                return Optional.of(keys);
            }
            if (found instanceof V1Secret secret) {
                keys.addAll(secret.data().keySet());
                keys.addAll(secret.stringData().keySet());
                return Optional.of(keys);
            }
            return Optional.empty();
        });
    }
}
