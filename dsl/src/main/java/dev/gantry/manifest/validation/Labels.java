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
            if (!isKey(key)) {
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
        if (faults.has(at, key) && key != null && !isKey(key)) {
            faults.wrong("label-invalid", at, key, "A key is for instance \"acme.com/team\".");
        }
    }

    static void value(String value, At at, Faults faults) {
        if (!isValue(value)) {
            faults.wrong("label-invalid", at, value, "A value is for instance \"payments\".");
        }
    }

    /** A name, with a domain and a slash before it or not. */
    static boolean isKey(String key) {
        int slash = key.indexOf('/');
        return slash < 0
                ? Names.LABEL_VALUE.allows(key)
                : Names.SUBDOMAIN.allows(key.substring(0, slash)) && Names.LABEL_VALUE.allows(key.substring(slash + 1));
    }

    static boolean isValue(@Nullable String value) {
        return value == null || value.isEmpty() || Names.LABEL_VALUE.allows(value);
    }
}
