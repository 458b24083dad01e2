package dev.gantry.kubernetes.support;

import dev.gantry.kubernetes.ObjectWriter;
import dev.gantry.problem.GantryException;
import dev.gantry.problem.Quoted;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days as models hold them: text such as {@code 2026-01-31}. */
public final class Dates {
    private Dates() {}

    public static LocalDate wrap(String model) {
        try {
            return LocalDate.parse(model);
        } catch (DateTimeException e) {
            throw new GantryException(
                    "date-invalid", Quoted.of(model) + " is no day as RFC 3339 writes it; for example 2026-01-31.");
        }
    }

    public static String unwrap(LocalDate value) {
        if (value.getYear() < 0 || value.getYear() > 9999) {
            throw new GantryException(
                    "date-invalid", value + " is beyond the years 0000 to 9999, which RFC 3339 can write.");
        }
        return value.toString();
    }

    public static void write(ObjectWriter out, String model) {
        out.value(model);
    }

    public static @Nullable String read(Reading in) {
        return in.asString(Dates::wrap);
    }
}
