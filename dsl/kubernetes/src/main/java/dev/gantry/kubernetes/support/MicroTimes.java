package dev.gantry.kubernetes.support;

import dev.gantry.kubernetes.ObjectWriter;
import io.fabric8.kubernetes.api.model.MicroTime;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Points in time as fabric8 holds them: an object around text, to the microsecond. */
public final class MicroTimes {
    private MicroTimes() {}

    public static Instant wrap(MicroTime model) {
        return Times.read(model.getTime());
    }

    public static MicroTime unwrap(Instant value) {
        return new MicroTime(Times.micros(value));
    }

    public static MicroTime copy(MicroTime model) {
        return new MicroTime(model.getTime());
    }

    public static void write(ObjectWriter out, MicroTime model) {
        out.value(model.getTime());
    }

    public static @Nullable MicroTime read(Reading in) {
        String text = in.asString(Times::read);
        return text == null ? null : new MicroTime(text);
    }
}
