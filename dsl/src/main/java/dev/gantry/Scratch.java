package dev.gantry;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * An empty folder that lives as long as its pod ({@code emptyDir}).
 *
 * @param limit beyond it the pod is evicted ({@code sizeLimit}); empty for none
 * @param memory whether it is kept in memory, where it counts against the container's limit ({@code medium: Memory})
 */
public record Scratch(Optional<Bytes> limit, boolean memory) implements Mountable {
    /** See the record's components. */
    public Scratch {
        requireNonNull(limit, "limit");
    }

    /** At most this much. */
    public Scratch limit(Bytes most) {
        return new Scratch(Optional.of(requireNonNull(most, "most")), memory);
    }

    /** Kept in memory. */
    public Scratch inMemory() {
        return new Scratch(limit, true);
    }
}
