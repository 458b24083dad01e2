package dev.gantry.manifest.validation;

import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.apps.StatefulSetPersistentVolumeClaimRetentionPolicy;
import io.fabric8.kubernetes.api.model.apps.StatefulSetSpec;
import io.fabric8.kubernetes.api.model.apps.StatefulSetUpdateStrategy;
import java.util.List;

/** What a StatefulSet says of its replicas, of their claims, and of how they are replaced. */
final class StatefulSets {
    private static final List<String> STRATEGIES = List.of("RollingUpdate", "OnDelete");
    private static final List<String> ORDERS = List.of("OrderedReady", "Parallel");
    private static final List<String> RETENTIONS = List.of("Retain", "Delete");

    private StatefulSets() {}

    static void check(StatefulSet set, Faults faults) {
        StatefulSetSpec spec = set.getSpec();
        if (spec == null) {
            faults.missing(At.SPEC, "Say selector and template.");
            return;
        }
        faults.notNegative(At.SPEC.in("replicas"), spec.getReplicas());
        faults.notNegative(At.SPEC.in("minReadySeconds"), spec.getMinReadySeconds());
        faults.notNegative(At.SPEC.in("revisionHistoryLimit"), spec.getRevisionHistoryLimit());
        faults.oneOfOrEmpty(At.SPEC.in("podManagementPolicy"), spec.getPodManagementPolicy(), ORDERS);
        if (spec.getOrdinals() != null) {
            faults.notNegative(
                    At.SPEC.in("ordinals").in("start"), spec.getOrdinals().getStart());
        }
        if (spec.getServiceName() != null && !spec.getServiceName().isEmpty()) {
            faults.form(At.SPEC.in("serviceName"), spec.getServiceName(), Names.LABEL);
        }
        strategy(spec.getUpdateStrategy(), faults);
        retention(spec.getPersistentVolumeClaimRetentionPolicy(), faults);
        claims(spec, faults);
        Selectors.own(spec.getSelector(), At.SPEC.in("selector"), faults);
        PodTemplates.running(
                spec.getTemplate(), Items.of(spec.getVolumeClaimTemplates()), At.SPEC.in("template"), faults);
    }

    private static void strategy(StatefulSetUpdateStrategy strategy, Faults faults) {
        if (strategy == null) {
            return;
        }
        At at = At.SPEC.in("updateStrategy");
        faults.oneOfOrEmpty(at.in("type"), strategy.getType(), STRATEGIES);
        if (strategy.getRollingUpdate() == null) {
            return;
        }
        if ("OnDelete".equals(strategy.getType())) {
            faults.misplaced(at.in("rollingUpdate"), "Leave it out, or say the type RollingUpdate.");
            return;
        }
        At in = at.in("rollingUpdate");
        faults.notNegative(in.in("partition"), strategy.getRollingUpdate().getPartition());
        int fewer =
                Shares.check(strategy.getRollingUpdate().getMaxUnavailable(), in.in("maxUnavailable"), true, faults);
        if (fewer == 0) {
            faults.wrong("number-out-of-range", in.in("maxUnavailable"), 0, "Give 1 or more, or leave it out.");
        }
    }

    private static void retention(StatefulSetPersistentVolumeClaimRetentionPolicy policy, Faults faults) {
        if (policy != null) {
            At at = At.SPEC.in("persistentVolumeClaimRetentionPolicy");
            faults.oneOfOrEmpty(at.in("whenDeleted"), policy.getWhenDeleted(), RETENTIONS);
            faults.oneOfOrEmpty(at.in("whenScaled"), policy.getWhenScaled(), RETENTIONS);
        }
    }

    private static void claims(StatefulSetSpec spec, Faults faults) {
        At at = At.SPEC.in("volumeClaimTemplates");
        List<PersistentVolumeClaim> claims = Items.of(spec.getVolumeClaimTemplates());
        for (int i = 0; i < claims.size(); i++) {
            Claims.check(claims.get(i).getSpec(), at.nth(i).in("spec"), faults);
        }
    }
}
