package dev.gantry;

import static java.util.Objects.requireNonNull;

import dev.gantry.kubernetes.Quantity;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Amounts of CPU and memory. */
record Resources(Optional<Cpu> cpu, Optional<Bytes> memory) {
    static Resources of(Cpu cpu, Bytes memory) {
        return new Resources(Optional.of(requireNonNull(cpu, "cpu")), Optional.of(requireNonNull(memory, "memory")));
    }

    static Resources of(Bytes memory) {
        return new Resources(Optional.empty(), Optional.of(requireNonNull(memory, "memory")));
    }

    Map<String, Quantity> quantities() {
        Map<String, Quantity> quantities = new TreeMap<>();
        if (cpu.isPresent()) {
            quantities.put("cpu", cpu.get().quantity());
        }
        if (memory.isPresent()) {
            quantities.put("memory", memory.get().quantity());
        }
        return quantities;
    }

    Optional<Wrong> wrong() {
        return cpu.flatMap(Cpu::wrong).or(() -> memory.flatMap(Bytes::wrong));
    }
}
