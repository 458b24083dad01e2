package dev.gantry.manifest.validation;

import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentSpec;
import io.fabric8.kubernetes.api.model.apps.DeploymentStrategy;
import io.fabric8.kubernetes.api.model.apps.RollingUpdateDeployment;
import java.util.List;

/** What a Deployment says of its replicas and of how they are replaced. */
final class Deployments {
    private static final List<String> STRATEGIES = List.of("Recreate", "RollingUpdate");

    /** Of progressDeadlineSeconds, where nothing is said. */
    private static final int DEADLINE = 600;

    private Deployments() {}

    static void check(Deployment deployment, Faults faults) {
        DeploymentSpec spec = deployment.getSpec();
        if (spec == null) {
            faults.missing(At.SPEC, "Say selector and template.");
            return;
        }
        faults.notNegative(At.SPEC.in("replicas"), spec.getReplicas());
        faults.notNegative(At.SPEC.in("revisionHistoryLimit"), spec.getRevisionHistoryLimit());
        faults.notNegative(At.SPEC.in("minReadySeconds"), spec.getMinReadySeconds());
        deadline(spec, faults);
        strategy(spec.getStrategy(), faults);
        Selectors.own(spec.getSelector(), At.SPEC.in("selector"), faults);
        PodTemplates.running(spec.getTemplate(), At.SPEC.in("template"), faults);
    }

    private static void deadline(DeploymentSpec spec, Faults faults) {
        Integer deadline = spec.getProgressDeadlineSeconds();
        At at = At.SPEC.in("progressDeadlineSeconds");
        faults.notNegative(at, deadline);
        int ready = spec.getMinReadySeconds() == null ? 0 : spec.getMinReadySeconds();
        if ((deadline == null ? DEADLINE : deadline) <= ready) {
            faults.clash(
                    "deadline-too-short",
                    at,
                    faults.object() + " waits " + ready + " s until a pod counts as ready, and gives up after "
                            + (deadline == null ? DEADLINE : deadline) + " s.",
                    "Give a longer deadline, or a shorter minReadySeconds.");
        }
    }

    private static void strategy(DeploymentStrategy strategy, Faults faults) {
        if (strategy == null) {
            return;
        }
        At at = At.SPEC.in("strategy");
        faults.oneOfOrEmpty(at.in("type"), strategy.getType(), STRATEGIES);
        RollingUpdateDeployment rolling = strategy.getRollingUpdate();
        if (rolling == null) {
            return;
        }
        if ("Recreate".equals(strategy.getType())) {
            faults.misplaced(at.in("rollingUpdate"), "Leave it out, or say the type RollingUpdate.");
            return;
        }
        Shares.surgeAndUnavailable(rolling.getMaxSurge(), rolling.getMaxUnavailable(), at.in("rollingUpdate"), faults);
    }
}
