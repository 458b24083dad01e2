package dev.gantry.kubernetes;

import dev.gantry.problem.GantryException;
import java.math.BigDecimal;

/**
 * An amount of a resource as Kubernetes writes it: a number with an optional unit, decimal ({@code 100m}, {@code 2},
 * {@code 1k}, {@code 5e3}) or binary ({@code 512Mi}). It is kept as it was written and compared by its value, so
 * {@code 1000m} and {@code 1} compare as the same and are different values.
 */
public final class Quantity implements Comparable<Quantity> {
    private static final int LONGEST_EXPONENT = 4;

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
        int end = endOfNumber(text);
        if (end < 0 || !isUnit(text, end)) {
            throw new GantryException(
                    "quantity-invalid",
                    "\"" + text + "\" is not a quantity: it is a number and a unit, one of n u m k M G T P E"
                            + " Ki Mi Gi Ti Pi Ei or an exponent such as e3, without a space. Write for example"
                            + " \"250m\", \"1.5\" or \"512Mi\".");
        }
        return new Quantity(text, text.substring(0, end), text.substring(end));
    }

    /** Where a sign, digits and at most one dot among, before or behind them end; negative where there is no digit. */
    private static int endOfNumber(String text) {
        boolean isSigned = !text.isEmpty() && (text.charAt(0) == '+' || text.charAt(0) == '-');
        int start = isSigned ? 1 : 0;
        int dot = endOfDigits(text, start);
        if (dot == text.length() || text.charAt(dot) != '.') {
            return dot == start ? -1 : dot;
        }
        int end = endOfDigits(text, dot + 1);
        return end - start == 1 ? -1 : end;
    }

    private static int endOfDigits(String text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    private static boolean isUnit(String text, int start) {
        int length = text.length() - start;
        if (length == 0) {
            return true;
        }
        char first = text.charAt(start);
        if (length == 1) {
            return "numkMGTPE".indexOf(first) >= 0;
        }
        if (length == 2 && text.charAt(start + 1) == 'i') {
            return "KMGTPE".indexOf(first) >= 0;
        }
        return (first == 'e' || first == 'E') && isExponent(text, start + 1);
    }

    private static boolean isExponent(String text, int start) {
        char sign = text.charAt(start);
        int digits = sign == '+' || sign == '-' ? start + 1 : start;
        int length = text.length() - digits;
        return length >= 1 && length <= LONGEST_EXPONENT && endOfDigits(text, digits) == text.length();
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
        return new BigDecimal(number).multiply(factor(unit));
    }

    private static BigDecimal factor(String unit) {
        return switch (unit) {
            case "" -> BigDecimal.ONE;
            case "n" -> new BigDecimal("1e-9");
            case "u" -> new BigDecimal("1e-6");
            case "m" -> new BigDecimal("1e-3");
            case "k" -> new BigDecimal("1e3");
            case "M" -> new BigDecimal("1e6");
            case "G" -> new BigDecimal("1e9");
            case "T" -> new BigDecimal("1e12");
            case "P" -> new BigDecimal("1e15");
            case "E" -> new BigDecimal("1e18");
            case "Ki" -> BigDecimal.valueOf(1L << 10);
            case "Mi" -> BigDecimal.valueOf(1L << 20);
            case "Gi" -> BigDecimal.valueOf(1L << 30);
            case "Ti" -> BigDecimal.valueOf(1L << 40);
            case "Pi" -> BigDecimal.valueOf(1L << 50);
            case "Ei" -> BigDecimal.valueOf(1L << 60);
            default -> new BigDecimal("1" + unit);
        };
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
