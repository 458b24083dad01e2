package dev.gantry.manifest.validation;

import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceQuota;
import io.fabric8.kubernetes.api.model.ResourceQuotaSpec;
import io.fabric8.kubernetes.api.model.ScopedResourceSelectorRequirement;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How much a namespace may use. */
final class Quotas {
    private static final Set<String> COUNTED = Set.of(
            "pods",
            "services",
            "replicationcontrollers",
            "secrets",
            "configmaps",
            "persistentvolumeclaims",
            "resourcequotas",
            "services.nodeports",
            "services.loadbalancers");
    private static final Set<String> MEASURED = Set.of(
            "cpu",
            "memory",
            "ephemeral-storage",
            "requests.cpu",
            "requests.memory",
            "requests.ephemeral-storage",
            "requests.storage",
            "limits.cpu",
            "limits.memory",
            "limits.ephemeral-storage");

    /** What a scope of pods can be said of. */
    private static final Set<String> OF_PODS =
            Set.of("cpu", "memory", "requests.cpu", "requests.memory", "limits.cpu", "limits.memory", "pods");

    private static final List<String> SCOPES = List.of(
            "Terminating",
            "NotTerminating",
            "BestEffort",
            "NotBestEffort",
            "PriorityClass",
            "CrossNamespacePodAffinity",
            "VolumeAttributesClass");
    private static final List<String> OPERATORS = List.of("In", "NotIn", "Exists", "DoesNotExist");

    private Quotas() {}

    static void check(ResourceQuota quota, Faults faults) {
        ResourceQuotaSpec spec = quota.getSpec();
        if (spec == null) {
            return;
        }
        Map<String, Quantity> hard = spec.getHard() == null ? Map.of() : spec.getHard();
        for (Map.Entry<String, Quantity> entry : hard.entrySet()) {
            String name = entry.getKey();
            At at = At.SPEC.in("hard").key(name);
            boolean isKnown = name.indexOf('/') < 0
                    ? COUNTED.contains(name) || MEASURED.contains(name) || isHuge(name)
                    : Names.isLabelKey(name);
            if (!isKnown) {
                faults.wrong("resource-unknown", at, name, "Say for instance requests.cpu, pods or count/jobs.batch.");
            }
            if (!isHuge(name)) {
                Amounts.value(name, entry.getValue(), at, faults);
            }
            if (COUNTED.contains(name) && !Amounts.isWhole(Amounts.amount(entry.getValue()))) {
                faults.wrong("amount-not-whole", at, Amounts.text(entry.getValue()), "Give a whole number.");
            }
        }
        scopes(Items.of(spec.getScopes()), hard.keySet(), At.SPEC.in("scopes"), faults);
        if (spec.getScopeSelector() != null) {
            List<ScopedResourceSelectorRequirement> asked =
                    Items.of(spec.getScopeSelector().getMatchExpressions());
            for (int i = 0; i < asked.size(); i++) {
                scopes(
                        List.of(String.valueOf(asked.get(i).getScopeName())),
                        hard.keySet(),
                        At.SPEC.in("scopeSelector"),
                        faults);
                selector(
                        asked.get(i),
                        At.SPEC.in("scopeSelector").in("matchExpressions").nth(i),
                        faults);
            }
        }
    }

    private static boolean isHuge(String name) {
        return name.startsWith("hugepages-") || name.startsWith("requests.hugepages-");
    }

    private static void scopes(List<String> scopes, Set<String> hard, At at, Faults faults) {
        for (String scope : scopes) {
            faults.oneOf(at, scope, SCOPES);
            for (String name : hard) {
                if (isStandard(name) && SCOPES.contains(scope) && !covers(scope, name)) {
                    faults.clash(
                            "field-misplaced",
                            at,
                            faults.object() + " limits " + name + ", which the scope " + scope + " does not have.",
                            "Make a quota of its own of it.");
                }
            }
        }
        if ((scopes.contains("BestEffort") && scopes.contains("NotBestEffort"))
                || (scopes.contains("Terminating") && scopes.contains("NotTerminating"))) {
            faults.clash(
                    "union-ambiguous",
                    at,
                    at + " of " + faults.object() + " exclude each other.",
                    "Leave one of them out.");
        }
    }

    private static boolean isStandard(String name) {
        return COUNTED.contains(name) || MEASURED.contains(name) || isHuge(name);
    }

    /** Whether there is any of a resource in a scope. */
    private static boolean covers(String scope, String name) {
        return switch (scope) {
            case "BestEffort" -> name.equals("pods");
            case "VolumeAttributesClass" -> name.equals("persistentvolumeclaims") || name.equals("requests.storage");
            default -> OF_PODS.contains(name);
        };
    }

    private static void selector(ScopedResourceSelectorRequirement asked, At at, Faults faults) {
        if (faults.has(at.in("scopeName"), asked.getScopeName())) {
            faults.oneOf(at.in("scopeName"), asked.getScopeName(), SCOPES);
        }
        String operator = asked.getOperator();
        if (operator == null || !OPERATORS.contains(operator)) {
            faults.wrong(
                    "enum-unknown", at.in("operator"), operator, "Say one of " + String.join(", ", OPERATORS) + ".");
            return;
        }
        boolean wantsValues = operator.endsWith("In");
        if (wantsValues == Items.of(asked.getValues()).isEmpty()) {
            Selectors.selectorInvalid(operator, wantsValues, at, faults);
        }
        boolean isPlain = "PriorityClass".equals(asked.getScopeName())
                || String.valueOf(asked.getScopeName()).startsWith("Volume");
        if (!isPlain && !operator.equals("Exists")) {
            faults.wrong("enum-unknown", at.in("operator"), operator, "Say Exists: this scope has no values.");
        }
    }
}
