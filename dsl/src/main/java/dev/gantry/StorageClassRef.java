package dev.gantry;

import dev.gantry.kubernetes.storage.V1StorageClass;
import java.util.Optional;

/** A storage class by its name, and the object where the app has it. */
record StorageClassRef(String name, Optional<Ref<V1StorageClass>> object) {
    static StorageClassRef of(V1StorageClass storageClass) {
        return new StorageClassRef(storageClass.name(), Optional.of(new Ref<>(storageClass)));
    }

    static StorageClassRef of(String name) {
        return new StorageClassRef(name, Optional.empty());
    }
}
