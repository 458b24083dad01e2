package dev.gantry.footprint;

import dev.gantry.kubernetes.Quantity;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Amounts of resources by name, {@code cpu} and {@code memory} first. What is not there is none. Immutable. */
public final class Amounts {
    /** Nothing. */
    public static final Amounts NONE = new Amounts(Map.of());

    private static final Comparator<String> ORDER =
            Comparator.<String>comparingInt(Amounts::rank).thenComparing(Comparator.naturalOrder());
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final BigDecimal KIBI = BigDecimal.valueOf(1024);
    private static final String[] UNITS = {"", "Ki", "Mi", "Gi", "Ti", "Pi"};

    private final Map<String, BigDecimal> amounts;

    private Amounts(Map<String, BigDecimal> amounts) {
        this.amounts = Collections.unmodifiableMap(sorted(amounts));
    }

    private static int rank(String resource) {
        return resource.equals("cpu") ? 0 : resource.equals("memory") ? 1 : 2;
    }

    private static Map<String, BigDecimal> sorted(Map<String, BigDecimal> amounts) {
        Map<String, BigDecimal> sorted = new TreeMap<>(ORDER);
        amounts.forEach((resource, amount) -> {
            if (amount.signum() != 0) {
                sorted.put(resource, amount.stripTrailingZeros());
            }
        });
        return sorted;
    }

    /** As a container or a node says them. */
    public static Amounts of(Map<String, Quantity> quantities) {
        Map<String, BigDecimal> amounts = new TreeMap<>();
        quantities.forEach((resource, quantity) -> amounts.put(resource, quantity.amount()));
        return new Amounts(amounts);
    }

    /** Those resources of which there is some. */
    public Set<String> resources() {
        return amounts.keySet();
    }

    /** How much of a resource: cores, bytes, or whatever it counts; 0 where there is none. */
    public BigDecimal amount(String resource) {
        return amounts.getOrDefault(resource, BigDecimal.ZERO);
    }

    /** How much of a resource, as Kubernetes would write it: {@code 250m}, {@code 1536Mi}. */
    public Quantity quantity(String resource) {
        return Quantity.of(text(resource, amount(resource)));
    }

    /** Both together. */
    public Amounts plus(Amounts other) {
        Map<String, BigDecimal> sum = new TreeMap<>(amounts);
        other.amounts.forEach((resource, amount) -> sum.merge(resource, amount, BigDecimal::add));
        return new Amounts(sum);
    }

    /** So many times. */
    public Amounts times(int count) {
        Map<String, BigDecimal> product = new TreeMap<>();
        amounts.forEach((resource, amount) -> product.put(resource, amount.multiply(BigDecimal.valueOf(count))));
        return new Amounts(product);
    }

    /** Of each resource the greater amount. */
    public Amounts max(Amounts other) {
        Map<String, BigDecimal> most = new TreeMap<>(amounts);
        other.amounts.forEach((resource, amount) -> most.merge(resource, amount, BigDecimal::max));
        return new Amounts(most);
    }

    /** These, and of resources that they do not name, the others. */
    Amounts orElse(Amounts others) {
        Map<String, BigDecimal> all = new TreeMap<>(others.amounts);
        all.putAll(amounts);
        return new Amounts(all);
    }

    /** Whether there is no more of any resource than in the other. */
    public boolean isWithin(Amounts other) {
        for (Map.Entry<String, BigDecimal> entry : amounts.entrySet()) {
            if (entry.getValue().compareTo(other.amount(entry.getKey())) > 0) {
                return false;
            }
        }
        return true;
    }

    private static String text(String resource, BigDecimal amount) {
        if (resource.equals("cpu")) {
            BigDecimal milli = amount.multiply(THOUSAND);
            return isWhole(amount) || !isWhole(milli) ? amount.toPlainString() : milli.toBigInteger() + "m";
        }
        BigDecimal rest = amount;
        int unit = 0;
        boolean bytes = resource.equals("memory") || resource.startsWith("hugepages-") || resource.endsWith("storage");
        while (bytes && rest.signum() != 0 && unit < UNITS.length - 1 && isWhole(rest.divide(KIBI))) {
            rest = rest.divide(KIBI);
            unit++;
        }
        return rest.toPlainString() + UNITS[unit];
    }

    private static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Amounts that && amounts.equals(that.amounts);
    }

    @Override
    public int hashCode() {
        return amounts.hashCode();
    }

    /** {@code 500m cpu, 1Gi memory}; {@code nothing} where there is none. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        amounts.forEach((resource, amount) -> text.append(text.isEmpty() ? "" : ", ")
                .append(text(resource, amount))
                .append(' ')
                .append(resource));
        return text.isEmpty() ? "nothing" : text.toString();
    }
}
