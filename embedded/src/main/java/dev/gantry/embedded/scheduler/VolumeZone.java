package dev.gantry.embedded.scheduler;

import dev.gantry.kubernetes.core.V1PersistentVolume;
import dev.gantry.kubernetes.meta.V1ObjectMeta;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A volume with labels of a zone or region is for nodes there. */
record VolumeZone(List<V1PersistentVolume> volumes) implements Filter {
    private static final Optional<Refusal> REFUSED =
            Optional.of(Refusal.lasting("node(s) had no available volume zone"));
    private static final Map<String, String> NOW = Map.of(
            "failure-domain.beta.kubernetes.io/zone", "topology.kubernetes.io/zone",
            "failure-domain.beta.kubernetes.io/region", "topology.kubernetes.io/region",
            "topology.kubernetes.io/zone", "topology.kubernetes.io/zone",
            "topology.kubernetes.io/region", "topology.kubernetes.io/region");

    @Override
    public Optional<Refusal> refusal(NodeState node) {
        boolean isAnywhere = volumes.isEmpty()
                || NOW.keySet().stream().allMatch(key -> node.label(key).isEmpty());
        for (V1PersistentVolume volume : isAnywhere ? List.<V1PersistentVolume>of() : volumes) {
            Map<String, String> labels =
                    volume.metadata().map(V1ObjectMeta::labels).orElse(Map.of());
            for (Map.Entry<String, String> name : NOW.entrySet()) {
                @Nullable String zones = labels.get(name.getKey());
                if (zones != null && !isIn(node.label(name.getKey()).or(() -> node.label(name.getValue())), zones)) {
                    return REFUSED;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isIn(Optional<String> zone, String zones) {
        return zone.isPresent() && List.of(zones.split("__", -1)).contains(zone.get());
    }
}
