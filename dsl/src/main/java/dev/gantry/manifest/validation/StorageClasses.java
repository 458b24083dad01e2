package dev.gantry.manifest.validation;

import io.fabric8.kubernetes.api.model.TopologySelectorLabelRequirement;
import io.fabric8.kubernetes.api.model.TopologySelectorTerm;
import io.fabric8.kubernetes.api.model.storage.StorageClass;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What disks are made by. */
final class StorageClasses {
    private static final List<String> RECLAIMS = List.of("Delete", "Retain");
    private static final List<String> BINDINGS = List.of("Immediate", "WaitForFirstConsumer");
    private static final int MOST_PARAMETERS = 512;
    private static final int LARGEST_PARAMETERS = 256 << 10;

    private StorageClasses() {}

    static void check(StorageClass storage, Faults faults) {
        At provisioner = At.ROOT.in("provisioner");
        if (faults.has(provisioner, storage.getProvisioner())) {
            Labels.key(storage.getProvisioner().toLowerCase(Locale.ROOT), provisioner, faults);
        }
        String reclaim = storage.getReclaimPolicy();
        faults.oneOf(At.ROOT.in("reclaimPolicy"), "".equals(reclaim) ? null : reclaim, RECLAIMS);
        faults.oneOf(At.ROOT.in("volumeBindingMode"), storage.getVolumeBindingMode(), BINDINGS);
        parameters(storage.getParameters(), faults);
        List<TopologySelectorTerm> terms = Items.of(storage.getAllowedTopologies());
        Set<Object> known = new HashSet<>();
        for (int i = 0; i < terms.size(); i++) {
            if (!known.add(terms.get(i))) {
                faults.wrong("entry-duplicate", At.ROOT.in("allowedTopologies").nth(i), i, "Make one of them.");
            }
            topology(terms.get(i), At.ROOT.in("allowedTopologies").nth(i), faults);
        }
    }

    private static void parameters(Map<String, String> parameters, Faults faults) {
        if (parameters == null) {
            return;
        }
        At at = At.ROOT.in("parameters");
        long size = 0;
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            size += parameter.getKey().length() + parameter.getValue().length();
            if (parameter.getKey().isEmpty()) {
                faults.wrong("name-invalid", at, "", "Give the parameter a name.");
            }
        }
        if (parameters.size() > MOST_PARAMETERS || size > LARGEST_PARAMETERS) {
            faults.wrong("number-out-of-range", at, size, "Say 512 parameters at most, and 256 KiB together.");
        }
    }

    private static void topology(TopologySelectorTerm term, At at, Faults faults) {
        Set<String> keys = new HashSet<>();
        List<TopologySelectorLabelRequirement> expressions = Items.of(term.getMatchLabelExpressions());
        if (expressions.isEmpty()) {
            faults.missing(at.in("matchLabelExpressions"), "Say one at least.");
        }
        for (int i = 0; i < expressions.size(); i++) {
            TopologySelectorLabelRequirement expression = expressions.get(i);
            At in = at.in("matchLabelExpressions").nth(i);
            Labels.key(expression.getKey(), in.in("key"), faults);
            if (!keys.add(String.valueOf(expression.getKey()))) {
                faults.wrong("entry-duplicate", in.in("key"), expression.getKey(), "Make one of them.");
            }
            if (Items.of(expression.getValues()).isEmpty()) {
                faults.missing(in.in("values"), "Say one value at least.");
            }
            Set<String> values = new HashSet<>();
            for (int j = 0; j < Items.of(expression.getValues()).size(); j++) {
                if (!values.add(Items.of(expression.getValues()).get(j))) {
                    faults.wrong(
                            "entry-duplicate",
                            in.in("values").nth(j),
                            Items.of(expression.getValues()).get(j),
                            "Say it once.");
                }
            }
        }
    }
}
