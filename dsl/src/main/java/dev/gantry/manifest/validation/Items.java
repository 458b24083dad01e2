package dev.gantry.manifest.validation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists of the model, which are null where nothing was said. */
final class Items {
    private Items() {}

    static <T> List<T> of(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
