package dev.gantry;

import dev.gantry.kubernetes.Named;
import dev.gantry.problem.Source;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * That one part refers to another.
 *
 * @param to the copy referred to
 * @param where the word that refers: {@code env/DATABASE_HOST}
 * @param promise the name of the port, or the key, that it counts on
 * @param sort what comes of it beside that both belong to the app
 * @param line where it was said
 */
record Reference(
        Named to,
        String where,
        Optional<String> promise,
        Sort sort,
        @Nullable Source line) {
    /** What comes of a reference. */
    enum Sort {
        /** It is mounted, named or waited for. */
        USE,
        /** It is called at a port, and lets who calls it in. */
        CALL,
        /** A gateway is led to its port. */
        ROUTE
    }
}
