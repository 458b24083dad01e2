package dev.gantry.manifest;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The shortest text of a double that reads back as the same double, the same from every JDK (before 19 Java's own was not
 * always the shortest), and a number to JSON, to YAML 1.1 and to YAML 1.2.
 */
final class Decimal {
    private static final int MOST_DIGITS = 17;
    private static final int PLAIN_DIGITS = 21;

    private Decimal() {}

    static String text(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("not a number of JSON: " + value);
        }
        if (value == 0) {
            return 1 / value < 0 ? "-0.0" : "0.0";
        }
        BigDecimal shortest = shortest(new BigDecimal(value), value).stripTrailingZeros();
        int exponent = shortest.precision() - shortest.scale() - 1;
        if (exponent < -7 || exponent >= PLAIN_DIGITS) {
            return scientific(shortest, exponent);
        }
        return shortest.setScale(Math.max(1, shortest.scale())).toPlainString();
    }

    private static BigDecimal shortest(BigDecimal exact, double value) {
        for (int digits = 1; digits < MOST_DIGITS; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (rounded.doubleValue() == value) {
                return rounded;
            }
        }
        return exact.round(new MathContext(MOST_DIGITS, RoundingMode.HALF_EVEN));
    }

    /** With point and sign, without which YAML 1.1 reads a string. */
    private static String scientific(BigDecimal value, int exponent) {
        String digits = value.unscaledValue().abs().toString();
        return (value.signum() < 0 ? "-" : "")
                + digits.charAt(0)
                + "."
                + (digits.length() == 1 ? "0" : digits.substring(1))
                + (exponent < 0 ? "e-" : "e+")
                + Math.abs(exponent);
    }
}
