package dev.gantry.kubernetes.support;

import dev.gantry.kubernetes.ObjectWriter;
import dev.gantry.kubernetes.Quantity;
import org.jspecify.annotations.Nullable;

/** Quantities as fabric8 holds them: an amount and a unit. */
public final class Quantities {
    private Quantities() {}

    public static Quantity wrap(io.fabric8.kubernetes.api.model.Quantity model) {
        return Quantity.of(model.toString());
    }

    public static io.fabric8.kubernetes.api.model.Quantity unwrap(Quantity value) {
        return io.fabric8.kubernetes.api.model.Quantity.parse(value.text());
    }

    public static io.fabric8.kubernetes.api.model.Quantity copy(io.fabric8.kubernetes.api.model.Quantity model) {
        return new io.fabric8.kubernetes.api.model.Quantity(model.getAmount(), model.getFormat());
    }

    public static void write(ObjectWriter out, io.fabric8.kubernetes.api.model.Quantity model) {
        out.value(model.toString());
    }

    public static io.fabric8.kubernetes.api.model.@Nullable Quantity read(Reading in) {
        String text = in.asText(Quantity::of);
        return text == null ? null : io.fabric8.kubernetes.api.model.Quantity.parse(text);
    }
}
