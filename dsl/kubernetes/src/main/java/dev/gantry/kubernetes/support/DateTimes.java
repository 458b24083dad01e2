package dev.gantry.kubernetes.support;

import dev.gantry.kubernetes.ObjectWriter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Points in time as models of custom resources hold them: text, as exact as it was said. */
public final class DateTimes {
    private DateTimes() {}

    public static Instant wrap(String model) {
        return Times.read(model);
    }

    public static String unwrap(Instant value) {
        return Times.exact(value);
    }

    public static void write(ObjectWriter out, String model) {
        out.value(model);
    }

    public static @Nullable String read(Reading in) {
        return in.asString(Times::read);
    }
}
