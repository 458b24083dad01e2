package dev.gantry.manifest.validation;

import io.fabric8.kubernetes.api.model.apps.ReplicaSet;

/** What a ReplicaSet says. */
final class ReplicaSets {
    private ReplicaSets() {}

    static void check(ReplicaSet set, Faults faults) {
        if (set.getSpec() == null) {
            faults.missing(At.SPEC, "Say selector and template.");
            return;
        }
        faults.notNegative(At.SPEC.in("replicas"), set.getSpec().getReplicas());
        faults.notNegative(At.SPEC.in("minReadySeconds"), set.getSpec().getMinReadySeconds());
        Selectors.own(set.getSpec().getSelector(), At.SPEC.in("selector"), faults);
        PodTemplates.running(set.getSpec().getTemplate(), At.SPEC.in("template"), faults);
    }
}
