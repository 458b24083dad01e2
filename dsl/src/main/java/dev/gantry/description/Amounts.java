package dev.gantry.description;

import dev.gantry.kubernetes.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Amounts of what nodes have: of each resource, by its Kubernetes name, exactly how much. CPU in cores, memory and storage in
 * bytes, others in pieces. Immutable.
 */
public final class Amounts {
    /** Of nothing. */
    public static final Amounts NONE = new Amounts(new TreeMap<>());

    private static final BigDecimal KIBI = BigDecimal.valueOf(1024);
    private static final String[] UNITS = {"", "Ki", "Mi", "Gi", "Ti", "Pi"};

    private final SortedMap<String, BigDecimal> amounts;

    private Amounts(SortedMap<String, BigDecimal> amounts) {
        this.amounts = amounts;
    }

    /** As an object has them. */
    public static Amounts of(Map<String, Quantity> quantities) {
        SortedMap<String, BigDecimal> amounts = new TreeMap<>();
        quantities.forEach((resource, quantity) -> amounts.put(resource, quantity.amount()));
        return new Amounts(amounts);
    }

    /** By resource, in the order of their names. */
    public Map<String, BigDecimal> byResource() {
        return new TreeMap<>(amounts);
    }

    /** Whether nothing is said of any resource. */
    public boolean isEmpty() {
        return amounts.isEmpty();
    }

    /** Both together. */
    public Amounts plus(Amounts other) {
        SortedMap<String, BigDecimal> sum = new TreeMap<>(amounts);
        other.amounts.forEach((resource, amount) -> sum.merge(resource, amount, BigDecimal::add));
        return new Amounts(sum);
    }

    /** Of each resource the larger amount. */
    public Amounts most(Amounts other) {
        SortedMap<String, BigDecimal> most = new TreeMap<>(amounts);
        other.amounts.forEach((resource, amount) -> most.merge(resource, amount, BigDecimal::max));
        return new Amounts(most);
    }

    /** So many times as much. */
    public Amounts times(int count) {
        SortedMap<String, BigDecimal> product = new TreeMap<>();
        amounts.forEach((resource, amount) -> product.put(resource, amount.multiply(BigDecimal.valueOf(count))));
        return new Amounts(product);
    }

    /** One amount as Kubernetes would write it, to two places: {@code 250m}, {@code 1.5Gi}. */
    public static String text(String resource, BigDecimal amount) {
        if (resource.equals("memory") || resource.equals("ephemeral-storage") || resource.startsWith("hugepages-")) {
            return bytes(amount);
        }
        return amount.signum() != 0 && amount.abs().compareTo(BigDecimal.ONE) < 0
                ? plain(amount.movePointRight(3)) + "m"
                : plain(amount);
    }

    private static String bytes(BigDecimal amount) {
        BigDecimal left = amount;
        int unit = 0;
        while (left.abs().compareTo(KIBI) >= 0 && unit < UNITS.length - 1) {
            left = left.divide(KIBI);
            unit++;
        }
        return plain(left) + UNITS[unit];
    }

    private static String plain(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }

    /** Whether they are the same amounts of the same resources. */
    @Override
    public boolean equals(Object other) {
        if (!(other instanceof Amounts that) || !amounts.keySet().equals(that.amounts.keySet())) {
            return false;
        }
        return amounts.entrySet().stream()
                .allMatch(each ->
                        each.getValue().compareTo(that.amounts.getOrDefault(each.getKey(), BigDecimal.ZERO)) == 0);
    }

    @Override
    public int hashCode() {
        int hash = 0;
        for (Map.Entry<String, BigDecimal> each : amounts.entrySet()) {
            hash = 31 * hash
                    + each.getKey().hashCode()
                    + each.getValue().stripTrailingZeros().hashCode();
        }
        return hash;
    }

    /** For example {@code 250m CPU, 512Mi memory}. */
    @Override
    public String toString() {
        List<String> all = new ArrayList<>();
        amounts.forEach((resource, amount) ->
                all.add(text(resource, amount) + " " + (resource.equals("cpu") ? "CPU" : resource)));
        return String.join(", ", all);
    }
}
