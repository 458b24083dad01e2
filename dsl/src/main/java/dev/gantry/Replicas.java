package dev.gantry;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * How many instances run: a fixed number or a range in which an autoscaler chooses, never both. {@link #between} alone is
 * no {@code Replicas} yet: it must say what the choice depends on.
 */
public sealed interface Replicas permits Replicas.Exactly, Replicas.Autoscaled {
    /** Always this many ({@code spec.replicas}); 0 stops the service. */
    static Replicas exactly(int count) {
        return new Exactly(count);
    }

    /** From {@code least} to {@code most}, at least 1 ({@code minReplicas}, {@code maxReplicas}). */
    static Range between(int least, int most) {
        return new Range(least, most);
    }

    /**
     * A fixed number.
     *
     * @param count 0 or more
     */
    record Exactly(int count) implements Replicas {
        @Override
        public String toString() {
            return Integer.toString(count);
        }
    }

    /**
     * A number that an autoscaler chooses ({@code autoscaling/v2 HorizontalPodAutoscaler}). {@code spec.replicas} is then
     * left to it.
     *
     * @param range its bounds
     * @param cpu the mean use that it aims at, as a share of the CPU requested
     * @param memory the mean use that it aims at, as a share of the memory requested
     */
    record Autoscaled(Range range, Optional<Percentage> cpu, Optional<Percentage> memory) implements Replicas {
        /** See the record's components. */
        public Autoscaled {
            requireNonNull(range, "range");
            requireNonNull(cpu, "cpu");
            requireNonNull(memory, "memory");
        }

        /** By the use of CPU, too. */
        public Autoscaled onCpu(Percentage use) {
            return new Autoscaled(range, Optional.of(requireNonNull(use, "use")), memory);
        }

        /** By the use of memory, too. */
        public Autoscaled onMemory(Percentage use) {
            return new Autoscaled(range, cpu, Optional.of(requireNonNull(use, "use")));
        }

        @Override
        public String toString() {
            return range.toString();
        }
    }

    /**
     * Bounds that still lack what the choice depends on.
     *
     * @param least 1 or more
     * @param most no less than {@code least}
     */
    record Range(int least, int most) {
        /** Aims at a mean use of CPU, as a share of what is requested: {@code onCpu(percent(70))}. */
        public Autoscaled onCpu(Percentage use) {
            return new Autoscaled(this, Optional.of(requireNonNull(use, "use")), Optional.empty());
        }

        /** Aims at a mean use of memory, as a share of what is requested. */
        public Autoscaled onMemory(Percentage use) {
            return new Autoscaled(this, Optional.empty(), Optional.of(requireNonNull(use, "use")));
        }

        @Override
        public String toString() {
            return least + " to " + most;
        }
    }
}
