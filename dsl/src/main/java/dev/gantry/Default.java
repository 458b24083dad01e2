package dev.gantry;

/**
 * All that Gantry fills in where nothing else was said. Each stands in the manifest, where it can be read, and is
 * switched off for a service by {@code without(Default.X)}.
 *
 * <p>Not to be switched off are the labels by which Services, workloads and policies find their pods:
 * {@code app.kubernetes.io/name} and {@code app.kubernetes.io/part-of}.
 */
public enum Default {
    /**
     * On every object and pod: {@code app.kubernetes.io/managed-by: gantry}. On what runs in a version, the workload and
     * its pods: {@code app.kubernetes.io/version} with {@link Image#versioned} or the image's tag. No selector has them.
     */
    STANDARD_LABELS,

    /**
     * {@code securityContext.runAsNonRoot: true}: an image that would run as root does not start. {@code runAs(999)} says
     * as whom it runs.
     */
    NON_ROOT,

    /**
     * {@code securityContext.readOnlyRootFilesystem: true}, and an empty folder at {@code /tmp} unless something else is
     * mounted there.
     */
    READ_ONLY_ROOT,

    /** {@code securityContext.allowPrivilegeEscalation: false}. */
    NO_PRIVILEGE_ESCALATION,

    /** {@code securityContext.capabilities.drop: [ALL]}: an image that changes its user at the start needs some. */
    DROP_CAPABILITIES,

    /** {@code securityContext.seccompProfile.type: RuntimeDefault} of the pod. */
    SECCOMP,

    /**
     * {@code automountServiceAccountToken: false}: the pod cannot talk to the API server. Where it may read or write there
     * ({@code mayRead(...)}) it has a token all the same.
     */
    NO_TOKEN,

    /** {@code enableServiceLinks: false}: no variables such as {@code KAFKA_PORT} for each service around. */
    NO_SERVICE_LINKS,

    /**
     * For what serves: {@code lifecycle.preStop.sleep} of 5 seconds, in which callers learn that the instance goes; they
     * are added to {@code terminationGracePeriodSeconds}.
     */
    GRACEFUL_STOP,

    /** For what serves and says nothing of its health: ready when its port accepts connections. */
    READINESS,

    /**
     * Where more than one instance may run: spread over hosts and over zones where possible, unless the placement speaks of
     * hosts or zones itself.
     */
    SPREAD,

    /**
     * Where more than one instance runs: a PodDisruptionBudget with {@code maxUnavailable: 1}, so that no maintenance
     * takes two at once. Instances that are not healthy do not hold it up.
     */
    DISRUPTION_BUDGET,

    /**
     * For what serves: a NetworkPolicy for what comes in. A port that others in the app call is open to them, and to the
     * service's own pods; to everyone where it is exposed. A port that none of them calls is open to everyone, because
     * whoever calls it is not in the definition. Ports that were not said are closed. What goes out is not limited unless
     * the app says {@link NetworkPolicies#exact}; then every workload has such a policy.
     *
     * <p>Of Kubernetes' own objects in the app, such as a {@code V1Deployment}, nothing tells whom they call, so their pods
     * may call every port (without labels of their own they cannot be told from the rest of their namespace, which may
     * then). Pods that nothing in the app describes, because an operator or another app runs them, may not call a port
     * that others in the app call: say {@code exposed(inside())} of a service for them, or switch this off.
     */
    NETWORK_POLICY,

    /** {@code revisionHistoryLimit: 3}; Kubernetes would keep 10. */
    REVISION_HISTORY,

    /**
     * Upgrades of what is no {@link StatefulService} add before they take away: {@code maxSurge: 25%}, {@code
     * maxUnavailable: 0}. Kubernetes would take away 25 percent.
     */
    ROLLING_UPGRADE,

    /**
     * A pod annotation {@code gantry.dev/config} with a fingerprint of the configs that it reads, so that a change of
     * them is rolled out as an upgrade. A config that is {@code hashed()} needs none: its name changes.
     */
    ROLL_ON_CONFIG,

    /**
     * A pod annotation {@code gantry.dev/secrets} with a fingerprint of the app's own secrets that it reads, so that a change
     * of them is rolled out. It is made of the fingerprints that plans show, 16 bits of each value: who may see pods, but no
     * secrets, learns no more than that of a value. Those are enough for a generated password and too many for a PIN of four
     * digits; switch this off for such.
     */
    ROLL_ON_SECRET
}
