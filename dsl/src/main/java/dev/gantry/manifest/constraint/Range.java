package dev.gantry.manifest.constraint;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code minimum} and {@code maximum}, each exclusive or not, and {@code multipleOf}. A whole number is compared with the
 * whole part of a bound, as the server does it.
 */
record Range(
        @Nullable Double minimum,
        boolean excludesMinimum,
        @Nullable Double maximum,
        boolean excludesMaximum,
        @Nullable Double multipleOf)
        implements Constraint {
    @Override
    public void check(Object value, String path, Violations out) {
        if (value instanceof Number number) {
            check(number, path, out);
        }
    }

    private void check(Number value, String path, Violations out) {
        if (minimum != null) {
            int order = compare(value, minimum);
            if (order < 0 || (excludesMinimum && order == 0)) {
                wrong(value, path, lower(), "Raise it.", out);
            }
        }
        if (maximum != null) {
            int order = compare(value, maximum);
            if (order > 0 || (excludesMaximum && order == 0)) {
                wrong(value, path, upper(), "Lower it.", out);
            }
        }
        if (multipleOf != null && !isMultiple(value, multipleOf)) {
            wrong(value, path, multiple(), "", out);
        }
    }

    private static void wrong(Number value, String path, String rule, String fix, Violations out) {
        out.add(path, "is " + Shown.value(value, path), rule, fix);
    }

    private static int compare(Number value, double bound) {
        return value instanceof Long whole
                ? Long.compare(whole, (long) bound)
                : value.doubleValue() == bound ? 0 : Double.compare(value.doubleValue(), bound);
    }

    private static boolean isMultiple(Number value, double factor) {
        if (value instanceof Long whole) {
            return (long) factor > 0 && whole % (long) factor == 0;
        }
        return Whole.is(factor < 1 ? 1 / factor * value.doubleValue() : value.doubleValue() / factor);
    }

    private String lower() {
        return (excludesMinimum ? "is more than " : "is at least ") + number(minimum);
    }

    private String upper() {
        return (excludesMaximum ? "is less than " : "is at most ") + number(maximum);
    }

    private String multiple() {
        return "is a multiple of " + number(multipleOf);
    }

    private static String number(@Nullable Double bound) {
        return bound == null
                ? ""
                : bound == (double) bound.longValue() ? Long.toString(bound.longValue()) : Double.toString(bound);
    }

    @Override
    public String rule() {
        List<String> rules = new ArrayList<>();
        if (minimum != null) {
            rules.add(lower());
        }
        if (maximum != null) {
            rules.add(upper());
        }
        if (multipleOf != null) {
            rules.add(multiple());
        }
        return Shown.list(rules, " and ");
    }
}
