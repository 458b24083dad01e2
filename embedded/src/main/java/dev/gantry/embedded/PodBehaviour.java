package dev.gantry.embedded;

import dev.gantry.embedded.object.Stored;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Decides how the containers of each new pod behave. One that does not answer is not ready then, even where nothing probes it. */
public interface PodBehaviour {
    /**
     * The program of a container; empty: as was said of its image or workload, or as by default.
     *
     * @param container of {@code spec.containers[]} or {@code spec.initContainers[]}
     */
    Optional<Program> of(Stored pod, JsonNode container);
}
