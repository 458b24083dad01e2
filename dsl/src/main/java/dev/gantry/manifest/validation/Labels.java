package dev.gantry.manifest.validation;

import dev.gantry.problem.Quoted;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Labels and their keys, wherever they stand. */
final class Labels {
    private Labels() {}

    static void check(@Nullable Map<String, String> labels, At at, Faults faults) {
        if (labels == null) {
            return;
        }
        for (Map.Entry<String, String> label : labels.entrySet()) {
            String key = label.getKey();
            if (!Names.isLabelKey(key)) {
                faults.clash(
                        "label-invalid",
                        at.key(key),
                        "The key " + Quoted.of(key) + " of a label of " + faults.object() + " is not allowed.",
                        "A key is for instance \"acme.com/team\".");
            }
            if (!isValue(label.getValue())) {
                faults.clash(
                        "label-invalid",
                        at.key(key),
                        "The label " + Quoted.of(key) + " of " + faults.object() + " has the value "
                                + Quoted.of(label.getValue()) + ".",
                        "A value is for instance \"payments\".");
            }
        }
    }

    static void key(@Nullable String key, At at, Faults faults) {
        if (faults.has(at, key) && key != null && !Names.isLabelKey(key)) {
            faults.wrong("label-invalid", at, key, "A key is for instance \"acme.com/team\".");
        }
    }

    static void value(String value, At at, Faults faults) {
        if (!isValue(value)) {
            faults.wrong("label-invalid", at, value, "A value is for instance \"payments\".");
        }
    }

    static boolean isValue(@Nullable String value) {
        return value == null || value.isEmpty() || Names.LABEL_VALUE.allows(value);
    }
}
