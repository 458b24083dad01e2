package dev.gantry.manifest.validation;

import io.fabric8.kubernetes.api.model.PersistentVolumeClaimSpec;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is asked of a disk. */
final class Claims {
    private static final List<String> ACCESS =
            List.of("ReadWriteOnce", "ReadOnlyMany", "ReadWriteMany", "ReadWriteOncePod");
    private static final List<String> MODES = List.of("Filesystem", "Block");
    private static final String STORAGE = "storage";

    private Claims() {}

    static void check(@Nullable PersistentVolumeClaimSpec spec, At at, Faults faults) {
        if (spec == null) {
            faults.missing(at.in("accessModes"), "Say accessModes and resources.");
            return;
        }
        List<String> modes = Items.of(spec.getAccessModes());
        if (modes.isEmpty()) {
            faults.missing(at.in("accessModes"), "Say for instance ReadWriteOnce.");
        }
        for (int i = 0; i < modes.size(); i++) {
            faults.oneOf(at.in("accessModes").nth(i), modes.get(i), ACCESS);
        }
        if (modes.contains("ReadWriteOncePod") && modes.stream().distinct().count() > 1) {
            faults.misplaced(at.in("accessModes"), "ReadWriteOncePod goes with no other mode.");
        }
        faults.oneOf(at.in("volumeMode"), spec.getVolumeMode(), MODES);
        storageClass(spec.getStorageClassName(), at.in("storageClassName"), faults);
        storageClass(spec.getVolumeAttributesClassName(), at.in("volumeAttributesClassName"), faults);
        Selectors.check(spec.getSelector(), at.in("selector"), faults);
        storage(spec, at.in("resources"), faults);
        sources(spec, at, faults);
    }

    /** An empty name means none at all. */
    private static void storageClass(@Nullable String name, At at, Faults faults) {
        if (name != null && !name.isEmpty()) {
            faults.form(at, name, Names.SUBDOMAIN);
        }
    }

    private static void storage(PersistentVolumeClaimSpec spec, At at, Faults faults) {
        Map<String, Quantity> requests =
                spec.getResources() == null ? null : spec.getResources().getRequests();
        Quantity size = requests == null ? null : requests.get(STORAGE);
        At in = at.in("requests").key(STORAGE);
        if (size == null) {
            faults.missing(in, "Say how large it is, for instance 10Gi.");
        } else if (Amounts.amount(size).signum() <= 0) {
            faults.wrong("quantity-negative", in, Amounts.text(size), "Give more than 0.");
        }
    }

    private static void sources(PersistentVolumeClaimSpec spec, At at, Faults faults) {
        if (spec.getDataSource() != null) {
            At in = at.in("dataSource");
            source(
                    spec.getDataSource().getApiGroup(),
                    spec.getDataSource().getKind(),
                    spec.getDataSource().getName(),
                    in,
                    faults);
        }
        if (spec.getDataSourceRef() != null) {
            At in = at.in("dataSourceRef");
            source(
                    spec.getDataSourceRef().getApiGroup(),
                    spec.getDataSourceRef().getKind(),
                    spec.getDataSourceRef().getName(),
                    in,
                    faults);
        }
    }

    private static void source(
            @Nullable String group, @Nullable String kind, @Nullable String name, At at, Faults faults) {
        faults.has(at.in("name"), name);
        if (faults.has(at.in("kind"), kind)
                && (group == null || group.isEmpty())
                && !"PersistentVolumeClaim".equals(kind)) {
            faults.wrong("reference-invalid", at, kind, "Say its apiGroup, too, or PersistentVolumeClaim.");
        }
    }
}
