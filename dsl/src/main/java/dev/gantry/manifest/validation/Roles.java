package dev.gantry.manifest.validation;

import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.rbac.ClusterRole;
import io.fabric8.kubernetes.api.model.rbac.PolicyRule;
import java.util.List;

/** What a role allows. */
final class Roles {
    private Roles() {}

    static void cluster(ClusterRole role, Faults faults) {
        check(Items.of(role.getRules()), false, faults);
        if (role.getAggregationRule() != null) {
            List<LabelSelector> selectors = Items.of(role.getAggregationRule().getClusterRoleSelectors());
            At at = At.ROOT.in("aggregationRule").in("clusterRoleSelectors");
            if (selectors.isEmpty()) {
                faults.missing(at, "Say which roles are gathered.");
            }
            for (int i = 0; i < selectors.size(); i++) {
                Selectors.check(selectors.get(i), at.nth(i), faults);
            }
        }
    }

    static void check(List<PolicyRule> rules, boolean isNamespaced, Faults faults) {
        for (int i = 0; i < rules.size(); i++) {
            rule(rules.get(i), isNamespaced, At.ROOT.in("rules").nth(i), faults);
        }
    }

    private static void rule(PolicyRule rule, boolean isNamespaced, At at, Faults faults) {
        if (Items.of(rule.getVerbs()).isEmpty()) {
            faults.missing(at.in("verbs"), "Say for instance get, list and watch.");
        }
        boolean isOfResources = !Items.of(rule.getApiGroups()).isEmpty()
                || !Items.of(rule.getResources()).isEmpty()
                || !Items.of(rule.getResourceNames()).isEmpty();
        if (!Items.of(rule.getNonResourceURLs()).isEmpty()) {
            if (isNamespaced || isOfResources) {
                faults.misplaced(
                        at.in("nonResourceURLs"),
                        isNamespaced ? "Say it in a ClusterRole." : "Make a rule of its own of it, without resources.");
            }
            return;
        }
        if (Items.of(rule.getApiGroups()).isEmpty()) {
            faults.missing(at.in("apiGroups"), "Say the groups; \"\" is that of Pods and ConfigMaps.");
        }
        if (Items.of(rule.getResources()).isEmpty()) {
            faults.missing(at.in("resources"), "Say for instance configmaps.");
        }
    }
}
