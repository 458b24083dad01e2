package dev.gantry.manifest.validation;

import io.fabric8.kubernetes.api.model.Affinity;
import io.fabric8.kubernetes.api.model.PodAffinityTerm;
import io.fabric8.kubernetes.api.model.WeightedPodAffinityTerm;
import java.util.List;

/** Pods that a pod wants to stand near, or apart from. */
final class PodAffinities {
    private static final String REQUIRED = "requiredDuringSchedulingIgnoredDuringExecution";
    private static final String PREFERRED = "preferredDuringSchedulingIgnoredDuringExecution";

    private PodAffinities() {}

    static void check(Affinity affinity, At at, Faults faults) {
        if (affinity.getPodAffinity() != null) {
            At in = at.in("podAffinity");
            required(
                    Items.of(affinity.getPodAffinity().getRequiredDuringSchedulingIgnoredDuringExecution()),
                    in,
                    faults);
            preferred(
                    Items.of(affinity.getPodAffinity().getPreferredDuringSchedulingIgnoredDuringExecution()),
                    in,
                    faults);
        }
        if (affinity.getPodAntiAffinity() != null) {
            At in = at.in("podAntiAffinity");
            required(
                    Items.of(affinity.getPodAntiAffinity().getRequiredDuringSchedulingIgnoredDuringExecution()),
                    in,
                    faults);
            preferred(
                    Items.of(affinity.getPodAntiAffinity().getPreferredDuringSchedulingIgnoredDuringExecution()),
                    in,
                    faults);
        }
    }

    private static void required(List<PodAffinityTerm> terms, At at, Faults faults) {
        for (int i = 0; i < terms.size(); i++) {
            term(terms.get(i), at.in(REQUIRED).nth(i), faults);
        }
    }

    private static void preferred(List<WeightedPodAffinityTerm> terms, At at, Faults faults) {
        for (int i = 0; i < terms.size(); i++) {
            At in = at.in(PREFERRED).nth(i);
            NodeAffinities.weight(terms.get(i).getWeight(), in, faults);
            if (terms.get(i).getPodAffinityTerm() == null) {
                faults.missing(in.in("podAffinityTerm"), "Say near which pods.");
            } else {
                term(terms.get(i).getPodAffinityTerm(), in.in("podAffinityTerm"), faults);
            }
        }
    }

    private static void term(PodAffinityTerm term, At at, Faults faults) {
        Labels.key(term.getTopologyKey(), at.in("topologyKey"), faults);
        Selectors.check(term.getLabelSelector(), at.in("labelSelector"), faults);
        Selectors.check(term.getNamespaceSelector(), at.in("namespaceSelector"), faults);
        for (int i = 0; i < Items.of(term.getNamespaces()).size(); i++) {
            faults.name(
                    at.in("namespaces").nth(i), Items.of(term.getNamespaces()).get(i), Names.LABEL);
        }
        MatchedKeys.check(Items.of(term.getMatchLabelKeys()), term.getLabelSelector(), at.in("matchLabelKeys"), faults);
        MatchedKeys.check(
                Items.of(term.getMismatchLabelKeys()), term.getLabelSelector(), at.in("mismatchLabelKeys"), faults);
        for (int i = 0; i < Items.of(term.getMismatchLabelKeys()).size(); i++) {
            if (Items.of(term.getMatchLabelKeys())
                    .contains(Items.of(term.getMismatchLabelKeys()).get(i))) {
                faults.wrong(
                        "entry-duplicate",
                        at.in("mismatchLabelKeys").nth(i),
                        Items.of(term.getMismatchLabelKeys()).get(i),
                        "Leave it out: matchLabelKeys has it.");
            }
        }
    }
}
