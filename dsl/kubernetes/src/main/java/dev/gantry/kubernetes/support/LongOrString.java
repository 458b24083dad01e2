package dev.gantry.kubernetes.support;

import io.fabric8.kubernetes.api.model.IntOrString;
import org.jspecify.annotations.Nullable;

/**
 * A number of more than 32 bits as fabric8's own class would hold it, which takes an {@code Integer} and no {@code Long}:
 * where a custom resource has a number or a string, the server takes 64 bits.
 */
final class LongOrString extends IntOrString {
    private static final long serialVersionUID = 1L;

    private @Nullable Long number;

    private LongOrString(Object value) {
        setValue(value);
    }

    /** The number or string in fabric8's class, where that has a place for it. */
    static IntOrString of(Object value) {
        boolean isLarge = value instanceof Long number && number.intValue() != number;
        return isLarge
                ? new LongOrString(value)
                : new IntOrString(value instanceof Long small ? small.intValue() : value);
    }

    @Override
    public Object getValue() {
        return number == null ? super.getValue() : number;
    }

    @Override
    public void setValue(Object value) {
        number = value instanceof Long large ? large : null;
        super.setValue(number == null ? value : null);
    }
}
