package dev.gantry.kubernetes.support;

import dev.gantry.kubernetes.ObjectWriter;
import dev.gantry.problem.GantryException;
import dev.gantry.problem.Quoted;
import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Durations as models of custom resources hold them: text as Go writes it, such as {@code 1h30m} and {@code 250ms}. */
public final class Durations {
    private static final long SECOND = 1_000_000_000L;

    private Durations() {}

    /** Also reads what Go does not write: {@code 1.5h}, {@code -2m}. */
    public static Duration wrap(String model) {
        String text = model.startsWith("-") || model.startsWith("+") ? model.substring(1) : model;
        BigDecimal nanos = BigDecimal.ZERO;
        int at = 0;
        while (at < text.length() && !text.equals("0")) {
            int unit = end(text, at, true);
            int next = end(text, unit, false);
            nanos = nanos.add(nanos(model, text.substring(at, unit), text.substring(unit, next)));
            at = next;
        }
        if (text.isEmpty() || nanos.precision() - nanos.scale() > 18) {
            throw invalid(model);
        }
        Duration duration = Duration.ofNanos(nanos.longValue());
        return model.startsWith("-") ? duration.negated() : duration;
    }

    private static int end(String text, int from, boolean isNumber) {
        int at = from;
        while (at < text.length() && (text.charAt(at) == '.' || Character.isDigit(text.charAt(at))) == isNumber) {
            at++;
        }
        return at;
    }

    private static BigDecimal nanos(String model, String number, String unit) {
        long factor = switch (unit.strip()) {
            case "ns" -> 1;
            case "us", "µs", "μs" -> 1_000;
            case "ms" -> 1_000_000;
            case "s" -> SECOND;
            case "m" -> 60 * SECOND;
            case "h" -> 3_600 * SECOND;
            default -> throw invalid(model);
        };
        if (number.length() > 30) {
            throw invalid(model);
        }
        try {
            return new BigDecimal(number).multiply(BigDecimal.valueOf(factor));
        } catch (NumberFormatException e) {
            throw invalid(model);
        }
    }

    private static GantryException invalid(String model) {
        return new GantryException(
                "duration-invalid", Quoted.of(model) + " is no duration as Go writes it; for example 1h30m or 250ms.");
    }

    public static String unwrap(Duration value) {
        if (value.isZero()) {
            return "0s";
        }
        Duration rest = value.abs();
        StringBuilder text = new StringBuilder(value.isNegative() ? "-" : "");
        append(text, rest.toHours(), "h");
        append(text, rest.toMinutesPart(), "m");
        append(text, rest.toSecondsPart(), "s");
        int nanos = rest.toNanosPart();
        append(text, nanos / 1_000_000, "ms");
        append(text, nanos / 1_000 % 1_000, "us");
        append(text, nanos % 1_000, "ns");
        return text.toString();
    }

    private static void append(StringBuilder text, long number, String unit) {
        if (number != 0) {
            text.append(number).append(unit);
        }
    }

    public static void write(ObjectWriter out, String model) {
        out.value(model);
    }

    public static @Nullable String read(Reading in) {
        return in.asString();
    }
}
