package dev.gantry.view;

import dev.gantry.footprint.Amounts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Amounts for a person, to two places: {@code 1.5 CPU, 1.17Gi memory}. */
final class AmountText {
    private static final BigDecimal KIBI = BigDecimal.valueOf(1024);
    private static final String[] UNITS = {"", "Ki", "Mi", "Gi", "Ti", "Pi"};

    private AmountText() {}

    /** Empty where there is none. */
    static String of(Amounts amounts) {
        List<String> all = new ArrayList<>();
        for (String resource : amounts.resources()) {
            String unit = resource.equals("cpu") ? "CPU" : resource;
            all.add(of(resource, amounts.amount(resource)) + " " + unit);
        }
        return String.join(", ", all);
    }

    private static String of(String resource, BigDecimal amount) {
        if (resource.equals("memory") || resource.endsWith("storage") || resource.startsWith("hugepages-")) {
            return bytes(amount);
        }
        return amount.abs().compareTo(BigDecimal.ONE) < 0 ? plain(amount.movePointRight(3)) + "m" : plain(amount);
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
}
