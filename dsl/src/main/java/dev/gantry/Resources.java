package dev.gantry;

import java.util.Optional;

/** Amounts of CPU and memory. */
record Resources(Optional<Cpu> cpu, Optional<Bytes> memory) {
    static Resources of(Cpu cpu, Bytes memory) {
        return new Resources(Optional.of(cpu), Optional.of(memory));
    }

    static Resources of(Bytes memory) {
        return new Resources(Optional.empty(), Optional.of(memory));
    }

    Optional<Wrong> wrong() {
        return cpu.flatMap(Cpu::wrong).or(() -> memory.flatMap(Bytes::wrong));
    }
}
