package dev.gantry.kubernetes.support;

import dev.gantry.kubernetes.ObjectWriter;
import dev.gantry.kubernetes.Quantity;
import io.fabric8.kubernetes.api.model.IntOrString;
import org.jspecify.annotations.Nullable;

/** Quantities as models of custom resources hold them: the number or the text that was said, for either may stand there. */
public final class QuantityTexts {
    private QuantityTexts() {}

    public static Quantity wrap(IntOrString model) {
        return Quantity.of(String.valueOf(model.getValue()));
    }

    public static IntOrString unwrap(Quantity value) {
        return new IntOrString(value.text());
    }

    public static IntOrString copy(IntOrString model) {
        return LongOrString.of(model.getValue());
    }

    public static void write(ObjectWriter out, IntOrString model) {
        out.tree(model.getValue());
    }

    public static @Nullable IntOrString read(Reading in) {
        if (in.asScalar() instanceof Long number) {
            return LongOrString.of(number);
        }
        String text = in.asText(Quantity::of);
        return text == null ? null : new IntOrString(text);
    }
}
