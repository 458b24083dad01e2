package dev.gantry.apply;

import dev.gantry.plan.FieldChange;
import java.util.List;

/** Changes of fields, compared without regard to whom they are taken from. */
record Unmarked(List<FieldChange> fields) {
    Unmarked {
        fields = fields.stream()
                .filter(field -> !field.isClaimed())
                .map(field -> FieldChange.of(field.path(), field.before(), field.after()))
                .toList();
    }
}
