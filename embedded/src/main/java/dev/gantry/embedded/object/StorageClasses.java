package dev.gantry.embedded.object;

import java.util.Optional;

/** Classes of disks. */
public final class StorageClasses {
    private static final String DEFAULT = "storageclass.kubernetes.io/is-default-class";

    private StorageClasses() {}

    /** The class of claims that name none: of several the newest is meant, of those of one moment the first by name. */
    public static Optional<Stored> standard(Client client) {
        Optional<Stored> standard = Optional.empty();
        for (Stored type : client.list("storage.k8s.io/v1", "StorageClass", "")) {
            boolean isDefault = type.annotations().getOrDefault(DEFAULT, "").equals("true");
            if (isDefault
                    && (standard.isEmpty()
                            || type.created().isAfter(standard.get().created()))) {
                standard = Optional.of(type);
            }
        }
        return standard;
    }
}
