package dev.gantry.manifest.validation;

import io.fabric8.kubernetes.api.model.apps.DaemonSet;
import io.fabric8.kubernetes.api.model.apps.DaemonSetSpec;
import io.fabric8.kubernetes.api.model.apps.DaemonSetUpdateStrategy;
import io.fabric8.kubernetes.api.model.apps.RollingUpdateDaemonSet;
import java.util.List;

/** What a DaemonSet says of its pods and of how they are replaced. */
final class DaemonSets {
    private static final List<String> STRATEGIES = List.of("RollingUpdate", "OnDelete");

    private DaemonSets() {}

    static void check(DaemonSet set, Faults faults) {
        DaemonSetSpec spec = set.getSpec();
        if (spec == null) {
            faults.missing(At.SPEC, "Say selector and template.");
            return;
        }
        faults.notNegative(At.SPEC.in("minReadySeconds"), spec.getMinReadySeconds());
        faults.notNegative(At.SPEC.in("revisionHistoryLimit"), spec.getRevisionHistoryLimit());
        strategy(spec.getUpdateStrategy(), faults);
        Selectors.own(spec.getSelector(), At.SPEC.in("selector"), faults);
        PodTemplates.running(spec.getTemplate(), At.SPEC.in("template"), faults);
    }

    private static void strategy(DaemonSetUpdateStrategy strategy, Faults faults) {
        if (strategy == null) {
            return;
        }
        At at = At.SPEC.in("updateStrategy");
        faults.oneOfOrEmpty(at.in("type"), strategy.getType(), STRATEGIES);
        RollingUpdateDaemonSet rolling = strategy.getRollingUpdate();
        if (rolling == null || "OnDelete".equals(strategy.getType())) {
            return;
        }
        At in = at.in("rollingUpdate");
        int more = Shares.check(rolling.getMaxSurge(), in.in("maxSurge"), true, faults);
        int fewer = Shares.check(rolling.getMaxUnavailable(), in.in("maxUnavailable"), true, faults);
        if (more > 0 && fewer != 0) {
            faults.clash(
                    "union-ambiguous",
                    in.in("maxSurge"),
                    faults.object() + " may both add a pod to a machine and take one away.",
                    "Set maxUnavailable to 0 with maxSurge, or leave maxSurge out.");
        } else if (more <= 0 && fewer == 0) {
            faults.clash(
                    "upgrade-stuck",
                    in.in("maxUnavailable"),
                    faults.object() + " may neither add a pod nor take one away during an upgrade.",
                    "Give maxSurge or maxUnavailable more than 0.");
        }
    }
}
