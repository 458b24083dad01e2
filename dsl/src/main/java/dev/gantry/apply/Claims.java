package dev.gantry.apply;

import dev.gantry.cluster.Cluster;
import dev.gantry.cluster.Refusal;
import dev.gantry.cluster.Selection;
import dev.gantry.status.Surroundings;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Reads what the readiness of a claim depends on. */
final class Claims {
    private Claims() {}

    /** The storage classes, if we may look. */
    static Surroundings surroundings(Cluster cluster) {
        List<JsonNode> classes = new ArrayList<>();
        try {
            cluster.kinds()
                    .find("storage.k8s.io/v1", "StorageClass")
                    .ifPresent(kind -> cluster.list(kind, Selection.everywhere(), classes::add));
        } catch (Refusal refusal) {
            if (refusal.status() != 403) {
                throw refusal;
            }
        }
        return new Surroundings(classes);
    }
}
