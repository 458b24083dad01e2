package dev.gantry;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * An empty folder that lives as long as its pod ({@code emptyDir}).
 *
 * @param limit beyond it the pod is evicted ({@code sizeLimit}); empty for none
 * @param memory whether it is kept in memory, where it counts against the container's limit ({@code medium: Memory})
 * @param name under which the containers of a pod share it; empty for one of its own at each path of each container
 */
public record Scratch(Optional<Bytes> limit, boolean memory, Optional<String> name) implements Mountable {
    /** See the record's components. */
    public Scratch {
        requireNonNull(limit, "limit");
        requireNonNull(name, "name");
    }

    /** The same folder wherever a container of the pod mounts a scratch of this name. */
    public Scratch named(String shared) {
        return new Scratch(limit, memory, Optional.of(requireNonNull(shared, "shared")));
    }

    /** At most this much. */
    public Scratch limit(Bytes most) {
        return new Scratch(Optional.of(requireNonNull(most, "most")), memory, name);
    }

    /** Kept in memory. */
    public Scratch inMemory() {
        return new Scratch(limit, true, name);
    }
}
