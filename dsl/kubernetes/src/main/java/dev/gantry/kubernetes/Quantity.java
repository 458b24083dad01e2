package dev.gantry.kubernetes;

import dev.gantry.problem.GantryException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An amount of a resource as Kubernetes writes it: a number with an optional unit, decimal ({@code 100m}, {@code 2},
 * {@code 1k}, {@code 5e3}) or binary ({@code 512Mi}). It is kept as it was written and compared by its value, so
 * {@code 1000m} and {@code 1} compare as the same and are different values.
 */
public final class Quantity implements Comparable<Quantity> {
    private static final Pattern GRAMMAR =
            Pattern.compile("([+-]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+))(|[numkMGTPE]|[KMGTPE]i|[eE][+-]?[0-9]{1,4})");

    private static final Map<String, BigDecimal> UNITS = Map.ofEntries(
            Map.entry("", BigDecimal.ONE),
            Map.entry("n", new BigDecimal("1e-9")),
            Map.entry("u", new BigDecimal("1e-6")),
            Map.entry("m", new BigDecimal("1e-3")),
            Map.entry("k", new BigDecimal("1e3")),
            Map.entry("M", new BigDecimal("1e6")),
            Map.entry("G", new BigDecimal("1e9")),
            Map.entry("T", new BigDecimal("1e12")),
            Map.entry("P", new BigDecimal("1e15")),
            Map.entry("E", new BigDecimal("1e18")),
            Map.entry("Ki", BigDecimal.valueOf(1L << 10)),
            Map.entry("Mi", BigDecimal.valueOf(1L << 20)),
            Map.entry("Gi", BigDecimal.valueOf(1L << 30)),
            Map.entry("Ti", BigDecimal.valueOf(1L << 40)),
            Map.entry("Pi", BigDecimal.valueOf(1L << 50)),
            Map.entry("Ei", BigDecimal.valueOf(1L << 60)));

    private final String text;
    private final String number;
    private final String unit;

    private Quantity(String text, String number, String unit) {
        this.text = text;
        this.number = number;
        this.unit = unit;
    }

    /**
     * A quantity as it would stand in YAML.
     *
     * @throws GantryException {@code quantity-invalid} where Kubernetes would not read it
     */
    public static Quantity of(String text) {
        Matcher matcher = GRAMMAR.matcher(text);
        if (!matcher.matches()) {
            throw new GantryException(
                    "quantity-invalid",
                    "\"" + text + "\" is not a quantity: it is a number and a unit, one of n u m k M G T P E"
                            + " Ki Mi Gi Ti Pi Ei or an exponent such as e3, without a space. Write for example"
                            + " \"250m\", \"1.5\" or \"512Mi\".");
        }
        return new Quantity(text, matcher.group(1), matcher.group(2));
    }

    /** A whole number without a unit. */
    public static Quantity of(long number) {
        String text = Long.toString(number);
        return new Quantity(text, text, "");
    }

    /** The quantity as it was written. */
    public String text() {
        return text;
    }

    /** The exact amount: cores, bytes, or whatever the resource counts. */
    public BigDecimal amount() {
        BigDecimal factor = UNITS.get(unit);
        if (factor == null) {
            factor = new BigDecimal("1" + unit);
        }
        return new BigDecimal(number).multiply(factor);
    }

    /** Compares by amount, whatever the units. */
    @Override
    public int compareTo(Quantity other) {
        return amount().compareTo(other.amount());
    }

    /** Whether the other was written alike; {@link #compareTo} compares amounts. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Quantity that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** The quantity as it was written. */
    @Override
    public String toString() {
        return text;
    }
}
