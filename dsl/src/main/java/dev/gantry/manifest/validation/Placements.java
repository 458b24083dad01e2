package dev.gantry.manifest.validation;

import io.fabric8.kubernetes.api.model.Affinity;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Toleration;
import io.fabric8.kubernetes.api.model.TopologySpreadConstraint;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Where a pod may stand. */
final class Placements {
    private static final List<String> OPERATORS = List.of("Equal", "Exists");
    private static final List<String> EFFECTS = List.of("NoSchedule", "PreferNoSchedule", "NoExecute");
    private static final List<String> UNSATISFIABLE = List.of("DoNotSchedule", "ScheduleAnyway");
    private static final List<String> POLICIES = List.of("Honor", "Ignore");

    private Placements() {}

    static void check(PodSpec spec, At at, Faults faults) {
        Selectors.plain(spec.getNodeSelector(), at.in("nodeSelector"), faults);
        for (int i = 0; i < Items.of(spec.getTolerations()).size(); i++) {
            toleration(
                    Items.of(spec.getTolerations()).get(i), at.in("tolerations").nth(i), faults);
        }
        spreads(Items.of(spec.getTopologySpreadConstraints()), at.in("topologySpreadConstraints"), faults);
        Affinity affinity = spec.getAffinity();
        if (affinity != null) {
            At in = at.in("affinity");
            NodeAffinities.check(affinity.getNodeAffinity(), in.in("nodeAffinity"), faults);
            PodAffinities.check(affinity, in, faults);
        }
    }

    private static void toleration(Toleration toleration, At at, Faults faults) {
        String key = toleration.getKey();
        String operator = toleration.getOperator();
        boolean isExists = "Exists".equals(operator);
        if (key != null && !key.isEmpty()) {
            Labels.key(key, at.in("key"), faults);
        } else if (!isExists) {
            faults.clash(
                    "toleration-invalid",
                    at.in("operator"),
                    at + " of " + faults.object() + " names no key.",
                    "Say the taint's key; or the operator Exists, to tolerate any.");
        }
        faults.oneOfOrEmpty(at.in("operator"), operator, OPERATORS);
        faults.oneOfOrEmpty(at.in("effect"), toleration.getEffect(), EFFECTS);
        if (toleration.getTolerationSeconds() != null && !"NoExecute".equals(toleration.getEffect())) {
            faults.clash(
                    "toleration-invalid",
                    at.in("effect"),
                    at + " of " + faults.object() + " has tolerationSeconds, and not the effect NoExecute.",
                    "Say the effect NoExecute, or leave tolerationSeconds out.");
        }
        String value = toleration.getValue();
        if (isExists && value != null && !value.isEmpty()) {
            faults.clash(
                    "toleration-invalid",
                    at.in("operator"),
                    at + " of " + faults.object() + " has the operator Exists and a value.",
                    "Say the operator Equal, or leave the value out.");
        } else if (value != null) {
            Labels.value(value, at.in("value"), faults);
        }
    }

    private static void spreads(List<TopologySpreadConstraint> spreads, At at, Faults faults) {
        Set<String> known = new HashSet<>();
        for (int i = 0; i < spreads.size(); i++) {
            TopologySpreadConstraint spread = spreads.get(i);
            At in = at.nth(i);
            if (spread.getMaxSkew() == null) {
                faults.missing(in.in("maxSkew"), "Say 1, or more.");
            }
            faults.range(in.in("maxSkew"), spread.getMaxSkew(), 1, Integer.MAX_VALUE);
            Labels.key(spread.getTopologyKey(), in.in("topologyKey"), faults);
            if (faults.has(in.in("whenUnsatisfiable"), spread.getWhenUnsatisfiable())) {
                faults.oneOf(in.in("whenUnsatisfiable"), spread.getWhenUnsatisfiable(), UNSATISFIABLE);
            }
            faults.range(in.in("minDomains"), spread.getMinDomains(), 1, Integer.MAX_VALUE);
            if (spread.getMinDomains() != null && "ScheduleAnyway".equals(spread.getWhenUnsatisfiable())) {
                faults.misplaced(in.in("minDomains"), "Leave it out, or say DoNotSchedule.");
            }
            faults.oneOf(in.in("nodeAffinityPolicy"), spread.getNodeAffinityPolicy(), POLICIES);
            faults.oneOf(in.in("nodeTaintsPolicy"), spread.getNodeTaintsPolicy(), POLICIES);
            Selectors.check(spread.getLabelSelector(), in.in("labelSelector"), faults);
            MatchedKeys.check(
                    Items.of(spread.getMatchLabelKeys()), spread.getLabelSelector(), in.in("matchLabelKeys"), faults);
            if (!known.add(spread.getTopologyKey() + "/" + spread.getWhenUnsatisfiable())) {
                faults.wrong("entry-duplicate", in, spread.getTopologyKey(), "Leave one of them out.");
            }
        }
    }
}
