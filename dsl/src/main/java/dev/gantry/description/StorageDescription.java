package dev.gantry.description;

import java.util.Optional;

/**
 * A disk that each instance has for itself.
 *
 * @param name the claim's name
 * @param size for example {@code 10Gi}
 * @param path where it is mounted; empty where no container mounts it
 * @param storageClass empty for the cluster's default
 * @param access for example {@code ReadWriteOnce}
 */
public record StorageDescription(
        String name, String size, Optional<String> path, Optional<String> storageClass, String access) {
    /** For example {@code 10Gi at /var/lib/mysql, class fast}. */
    @Override
    public String toString() {
        return size
                + path.map(at -> " at " + at).orElse("")
                + storageClass.map(named -> ", class " + named).orElse("")
                + (access.equals("ReadWriteOnce") || access.isEmpty() ? "" : ", " + access);
    }
}
