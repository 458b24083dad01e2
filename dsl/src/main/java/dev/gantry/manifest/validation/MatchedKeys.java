package dev.gantry.manifest.validation;

import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.LabelSelectorRequirement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keys of labels that a selector takes from the pod itself. */
final class MatchedKeys {
    private MatchedKeys() {}

    static void check(List<String> keys, @Nullable LabelSelector selector, At at, Faults faults) {
        if (keys.isEmpty()) {
            return;
        }
        if (selector == null) {
            faults.misplaced(at, "Say a labelSelector, too, or leave them out.");
        }
        Set<String> asked = new HashSet<>();
        if (selector != null) {
            if (selector.getMatchLabels() != null) {
                asked.addAll(selector.getMatchLabels().keySet());
            }
            for (LabelSelectorRequirement expression : Items.of(selector.getMatchExpressions())) {
                asked.add(expression.getKey());
            }
        }
        for (int i = 0; i < keys.size(); i++) {
            Labels.key(keys.get(i), at.nth(i), faults);
            if (asked.contains(keys.get(i))) {
                faults.wrong("entry-duplicate", at.nth(i), keys.get(i), "Leave it out: the labelSelector has it.");
            }
        }
    }
}
