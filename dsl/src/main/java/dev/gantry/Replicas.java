package dev.gantry;

/**
 * How many instances run: a fixed number or a range in which an autoscaler chooses, never both. {@link #between} alone is
 * no {@code Replicas} yet: it must say what the choice depends on.
 */
public sealed interface Replicas permits Replicas.Exactly, Autoscaled {
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
     * Bounds that still lack what the choice depends on.
     *
     * @param least 1 or more
     * @param most no less than {@code least}
     */
    record Range(int least, int most) {
        /** Aims at a mean use of CPU, as a share of what is requested: {@code onCpu(percent(70))}. */
        public Autoscaled onCpu(Percentage use) {
            return Autoscaled.in(this).onCpu(use);
        }

        /** Aims at a mean use of CPU of an instance. */
        public Autoscaled onCpu(Cpu mean) {
            return Autoscaled.in(this).onCpu(mean);
        }

        /** Aims at a mean use of memory, as a share of what is requested. */
        public Autoscaled onMemory(Percentage use) {
            return Autoscaled.in(this).onMemory(use);
        }

        /** Aims at a mean use of memory of an instance. */
        public Autoscaled onMemory(Bytes mean) {
            return Autoscaled.in(this).onMemory(mean);
        }

        /** Aims at a metric of one's own: {@code on(perPod("requests_per_second").averaging(100))}. */
        public Autoscaled on(Metric metric) {
            return Autoscaled.in(this).on(metric);
        }

        @Override
        public String toString() {
            return least + " to " + most;
        }
    }
}
