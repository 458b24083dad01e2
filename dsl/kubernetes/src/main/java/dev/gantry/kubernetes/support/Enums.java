package dev.gantry.kubernetes.support;

import dev.gantry.kubernetes.KubernetesEnum;
import dev.gantry.problem.GantryException;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Constants by their texts. */
public final class Enums {
    private Enums() {}

    /** The constant of a text. */
    public static <E extends Enum<E> & KubernetesEnum> E of(E[] constants, String text) {
        for (E constant : constants) {
            if (constant.text().equals(text)) {
                return constant;
            }
        }
        throw unknown(constants, "\"" + text + "\"", "Text");
    }

    /** That no constant has a number or boolean. */
    public static <E extends Enum<E> & KubernetesEnum> GantryException unknown(E[] constants, Object value) {
        return unknown(constants, value.toString(), "Value");
    }

    private static GantryException unknown(KubernetesEnum[] constants, String value, String accessor) {
        return new GantryException(
                "enum-unknown",
                value + " is none of "
                        + Arrays.stream(constants).map(Object::toString).collect(Collectors.joining(", "))
                        + ", which are the values known here; read it with the accessor that ends in " + accessor
                        + ".");
    }
}
