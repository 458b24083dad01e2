package dev.gantry.kubernetes.support;

import dev.gantry.kubernetes.ObjectWriter;
import io.fabric8.kubernetes.api.model.IntOrString;
import org.jspecify.annotations.Nullable;

/** Numbers or strings of custom resources: unlike in those of Kubernetes' own, a number has 64 bits. */
public final class LongsOrStrings {
    private LongsOrStrings() {}

    public static dev.gantry.kubernetes.IntOrString wrap(IntOrString model) {
        return IntsOrStrings.wrap(model);
    }

    public static IntOrString unwrap(dev.gantry.kubernetes.IntOrString value) {
        return IntsOrStrings.unwrap(value);
    }

    public static IntOrString copy(IntOrString model) {
        return IntsOrStrings.copy(model);
    }

    public static void write(ObjectWriter out, IntOrString model) {
        IntsOrStrings.write(out, model);
    }

    public static @Nullable IntOrString read(Reading in) {
        if (in.asScalar() instanceof Number) {
            Long number = in.asLongInteger();
            return number == null ? null : LongOrString.of(number);
        }
        return IntsOrStrings.read(in);
    }
}
