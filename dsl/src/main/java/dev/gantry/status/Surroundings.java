package dev.gantry.status;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What else must be known of a cluster to judge one object.
 *
 * @param storageClasses all the cluster's storage classes; empty where nobody asked, which a cluster without any
 *     resembles, and then an unbound claim is not waited for
 */
public record Surroundings(List<JsonNode> storageClasses) {
    /** Nobody asked. */
    public static final Surroundings UNKNOWN = new Surroundings(List.of());

    /** Keeps a copy of the list. */
    public Surroundings {
        storageClasses = List.copyOf(storageClasses);
    }

    Optional<Live> storageClass(String name) {
        return storageClasses.stream()
                .map(Live::of)
                .filter(it -> it.name().equals(name))
                .findFirst();
    }

    List<String> storageClassNames() {
        return storageClasses.stream().map(it -> Live.of(it).name()).sorted().toList();
    }
}
