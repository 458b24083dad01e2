package dev.gantry.manifest;

import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Numbers as kubectl's reader takes them: {@code 0x1F}, {@code 0o17}, {@code 0b11} and {@code 0123} (octal) with or
 * without a sign, {@code _} between digits; {@code 12:30}, and what is too large for a double, are none.
 */
final class YamlNumbers {
    private static final Pattern DECIMAL =
            Pattern.compile("[-+]?(?:\\.[0-9]+|[0-9]+(?:\\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?");

    private YamlNumbers() {}

    /** A Long, or a Double where there is a fraction, an exponent, or more than 64 bits. */
    static Optional<Object> of(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        char first = text.charAt(0);
        if (first == '.') {
            return decimal(text);
        }
        boolean isSigned = first == '-' || first == '+';
        if (!isSigned && (first < '0' || first > '9')) {
            return Optional.empty();
        }
        String plain = text.replace("_", "");
        String digits = isSigned ? plain.substring(1) : plain;
        Optional<Object> whole = digits.isEmpty() ? Optional.empty() : whole(digits, first == '-');
        return whole.isPresent() ? whole : decimal(plain);
    }

    private static Optional<Object> whole(String digits, boolean isNegative) {
        int radix = 10;
        int start = 0;
        if (digits.length() > 1 && digits.charAt(0) == '0') {
            radix = switch (digits.charAt(1)) {
                case 'x', 'X' -> 16;
                case 'o', 'O', '0', '1', '2', '3', '4', '5', '6', '7' -> 8;
                case 'b', 'B' -> 2;
                default -> 10;
            };
            start = radix == 10 ? 0 : Character.isDigit(digits.charAt(1)) ? 1 : 2;
            if (radix == 10) {
                return Optional.empty();
            }
        }
        for (int i = start; i < digits.length(); i++) {
            if (Character.digit(digits.charAt(i), radix) < 0 || digits.charAt(i) > 'f') {
                return Optional.empty();
            }
        }
        if (start == digits.length() || digits.length() > 70) {
            return Optional.empty();
        }
        BigInteger value = new BigInteger(digits.substring(start), radix);
        value = isNegative ? value.negate() : value;
        if (value.bitLength() < Long.SIZE) {
            return Optional.of(value.longValue());
        }
        return !isNegative && value.bitLength() == Long.SIZE ? Optional.of(value.doubleValue()) : Optional.empty();
    }

    private static Optional<Object> decimal(String text) {
        if (!DECIMAL.matcher(text).matches()) {
            return Optional.empty();
        }
        double value = Double.parseDouble(text);
        return Double.isInfinite(value) ? Optional.empty() : Optional.of(value);
    }
}
