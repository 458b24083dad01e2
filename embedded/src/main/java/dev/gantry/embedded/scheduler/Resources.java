package dev.gantry.embedded.scheduler;

import dev.gantry.kubernetes.Quantity;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongBinaryOperator;
import tools.jackson.databind.JsonNode;

/**
 * Amounts of resources. Immutable.
 *
 * @param cpu in thousandths
 * @param memory in bytes
 * @param storage of {@code ephemeral-storage}, in bytes
 * @param others by name: huge pages and extended resources
 */
record Resources(long cpu, long memory, long storage, Map<String, Long> others) {
    static final Resources NONE = new Resources(0, 0, 0, Map.of());

    /** As a pod says them. */
    static Resources of(JsonNode quantities) {
        if (quantities.isEmpty()) {
            return NONE;
        }
        Builder builder = new Builder();
        quantities
                .properties()
                .forEach(entry -> builder.add(entry.getKey(), entry.getValue().asString("0")));
        return builder.build();
    }

    /** As a node says them. */
    static Resources of(Map<String, Quantity> quantities) {
        Builder builder = new Builder();
        quantities.forEach((name, quantity) -> builder.add(name, quantity.text()));
        return builder.build();
    }

    Resources plus(Resources more) {
        return with(more, Long::sum);
    }

    /** Of each the greater amount. */
    Resources max(Resources other) {
        return with(other, Math::max);
    }

    private Resources with(Resources that, LongBinaryOperator both) {
        Map<String, Long> all = others.isEmpty() ? that.others : others;
        if (!others.isEmpty() && !that.others.isEmpty()) {
            all = new TreeMap<>(others);
            for (Map.Entry<String, Long> entry : that.others.entrySet()) {
                all.merge(entry.getKey(), entry.getValue(), both::applyAsLong);
            }
        }
        return new Resources(
                both.applyAsLong(cpu, that.cpu),
                both.applyAsLong(memory, that.memory),
                both.applyAsLong(storage, that.storage),
                all);
    }

    long other(String name) {
        return others.getOrDefault(name, 0L);
    }

    private static final class Builder {
        private long cpu;
        private long memory;
        private long storage;
        private Map<String, Long> others = Map.of();

        void add(String name, String quantity) {
            switch (name) {
                case "cpu" -> cpu = Amount.milli(quantity);
                case "memory" -> memory = Amount.whole(quantity);
                case "ephemeral-storage" -> storage = Amount.whole(quantity);
                default -> {
                    if (isCounted(name)) {
                        others = others.isEmpty() ? new TreeMap<>() : others;
                        others.put(name, Amount.whole(quantity));
                    }
                }
            }
        }

        private static boolean isCounted(String name) {
            return name.indexOf('/') > 0 || name.startsWith("hugepages-") || name.startsWith("attachable-volumes-");
        }

        Resources build() {
            return new Resources(cpu, memory, storage, others);
        }
    }
}
