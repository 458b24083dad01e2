package dev.gantry.embedded;

import dev.gantry.cluster.Refusal;
import dev.gantry.embedded.merge.FieldConflict;
import dev.gantry.embedded.merge.InvalidApply;
import dev.gantry.embedded.merge.Merged;
import dev.gantry.manifest.ObjectRef;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Puts what a server-side apply fails by into the API server's words. */
final class Applying {
    private Applying() {}

    static Merged of(ObjectRef ref, Supplier<Merged> apply) {
        try {
            return apply.get();
        } catch (FieldConflict conflict) {
            throw Refusals.conflict(String.valueOf(conflict.getMessage()), conflict.causes());
        } catch (InvalidApply invalid) {
            throw new Refusal(
                    "refused-as-invalid",
                    "failed to create typed patch object (" + ref.namespace().orElse("") + "/" + ref.name() + "; "
                            + ref.apiVersion() + ", Kind=" + ref.kind() + "): " + invalid.getMessage(),
                    500,
                    "",
                    List.of(),
                    Optional.empty());
        }
    }
}
