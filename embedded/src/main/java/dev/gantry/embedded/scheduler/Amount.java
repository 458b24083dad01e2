package dev.gantry.embedded.scheduler;

import dev.gantry.kubernetes.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Reads quantities as the whole numbers that the scheduler counts with, rounded up. */
final class Amount {
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final BigDecimal GREATEST = BigDecimal.valueOf(Long.MAX_VALUE);
    private static final int SHORT = 9; // digits that fit however they are multiplied below

    private Amount() {}

    /** Thousandths: {@code 250m} is 250. */
    static long milli(String quantity) {
        int digits = digits(quantity);
        if (digits == quantity.length() && digits <= SHORT) {
            return Long.parseLong(quantity) * 1000;
        } else if (digits == quantity.length() - 1 && quantity.charAt(digits) == 'm' && digits > 0 && digits <= SHORT) {
            return Long.parseLong(quantity.substring(0, digits));
        }
        return whole(Quantity.of(quantity).amount().multiply(THOUSAND));
    }

    /** Bytes, or whatever it counts: {@code 1Ki} is 1024. */
    static long whole(String quantity) {
        int digits = digits(quantity);
        if (digits == quantity.length() && digits <= SHORT) {
            return Long.parseLong(quantity);
        } else if (digits == quantity.length() - 2
                && quantity.charAt(digits + 1) == 'i'
                && digits > 0
                && digits <= SHORT) {
            int unit = "KMG".indexOf(quantity.charAt(digits));
            if (unit >= 0) {
                return Long.parseLong(quantity.substring(0, digits)) << (10 * (unit + 1));
            }
        }
        return whole(Quantity.of(quantity).amount());
    }

    private static long whole(BigDecimal number) {
        return number.setScale(0, RoundingMode.CEILING).min(GREATEST).longValue();
    }

    private static int digits(String text) {
        int end = 0;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end == 0 ? -1 : end;
    }
}
