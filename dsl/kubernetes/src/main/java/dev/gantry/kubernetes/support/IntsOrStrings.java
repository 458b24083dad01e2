package dev.gantry.kubernetes.support;

import dev.gantry.kubernetes.IntOrString;
import dev.gantry.kubernetes.ObjectWriter;
import org.jspecify.annotations.Nullable;

/** Numbers or strings as fabric8 holds them. */
public final class IntsOrStrings {
    private IntsOrStrings() {}

    public static IntOrString wrap(io.fabric8.kubernetes.api.model.IntOrString model) {
        return model.getValue() instanceof Number number
                ? IntOrString.of(number.longValue())
                : IntOrString.of(String.valueOf(model.getValue()));
    }

    public static io.fabric8.kubernetes.api.model.IntOrString unwrap(IntOrString value) {
        return LongOrString.of(value.longNumber().<Object>map(number -> number).orElseGet(value::toString));
    }

    public static io.fabric8.kubernetes.api.model.IntOrString copy(io.fabric8.kubernetes.api.model.IntOrString model) {
        return LongOrString.of(model.getValue());
    }

    public static void write(ObjectWriter out, io.fabric8.kubernetes.api.model.IntOrString model) {
        out.tree(model.getValue());
    }

    public static io.fabric8.kubernetes.api.model.@Nullable IntOrString read(Reading in) {
        if (in.asScalar() instanceof Number) {
            Integer number = in.asInteger();
            return number == null ? null : new io.fabric8.kubernetes.api.model.IntOrString(number);
        }
        if (in.asScalar() instanceof String text) {
            return new io.fabric8.kubernetes.api.model.IntOrString(text);
        }
        in.otherThan("a number or a string", "");
        return null;
    }
}
