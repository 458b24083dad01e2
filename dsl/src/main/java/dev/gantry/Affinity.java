package dev.gantry;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A wish about which nodes are right; no placement until {@link Placement#require(Affinity)} or
 * {@link Placement#prefer(Affinity)} says how strong it is.
 */
public abstract sealed class Affinity {
    private Affinity() {}

    private String kind() {
        return getClass().getSimpleName();
    }

    /** What it wishes, to compare and print. */
    abstract List<Object> wish();

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof Affinity that && kind().equals(that.kind()) && wish().equals(that.wish());
    }

    @Override
    public final int hashCode() {
        return wish().hashCode();
    }

    @Override
    public final String toString() {
        return kind() + wish();
    }

    static final class OnNodes extends Affinity {
        private final List<Labelled> labels;

        OnNodes(List<Labelled> labels) {
            this.labels = labels;
        }

        List<Labelled> labels() {
            return labels;
        }

        @Override
        List<Object> wish() {
            return List.copyOf(labels);
        }
    }

    static final class ApartFromItself extends Affinity {
        private final Topology topology;

        ApartFromItself(Topology topology) {
            this.topology = requireNonNull(topology, "topology");
        }

        Topology topology() {
            return topology;
        }

        @Override
        List<Object> wish() {
            return List.of(topology);
        }
    }

    /** About where another workload stands. */
    public static final class Near extends Affinity {
        private final Ref<Workload<?>> other;
        private final Topology topology;
        private final boolean apart;

        Near(Ref<Workload<?>> other, Topology topology, boolean apart) {
            this.other = other;
            this.topology = requireNonNull(topology, "topology");
            this.apart = apart;
        }

        /** What counts as the same place: {@code near(mysql).within(HOST)}. */
        public Near within(Topology place) {
            return new Near(other, place, apart);
        }

        Ref<Workload<?>> other() {
            return other;
        }

        Topology topology() {
            return topology;
        }

        boolean isApart() {
            return apart;
        }

        @Override
        List<Object> wish() {
            return List.of(other, topology, apart);
        }
    }
}
