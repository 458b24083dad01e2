package dev.gantry.problem;

/**
 * Rules about what a cluster would take, and what is nevertheless a mistake nearly always. Where one does not apply, it is
 * silenced with a reason. A new one takes the next number of its subject's hundred, which is shared with {@link Law}; numbers are
 * never given again.
 */
public enum Lint implements Rule {
    // The definition
    SILENCE_UNUSED(150, Severity.WARNING, "What is silenced is there."),

    // Names and metadata
    GIVEN_BY_CLUSTER(250, Severity.WARNING, "What a cluster gives to each object is not said; it is not sent."),

    // Amounts and resources
    QUOTA_WITHOUT_AMOUNT(
            350,
            Severity.ERROR,
            "Where a quota counts something, each pod says how much of it it has; else it is refused."),

    // Containers and pods
    ENV_DUPLICATE(450, Severity.ERROR, "A variable is said once; of two, the last wins."),
    IMAGE_UNPINNED(451, Severity.WARNING, "An image has a tag other than latest, or a digest."),
    LIVENESS_AS_READINESS(452, Severity.WARNING, "What makes a container unready for a while does not end it as well."),
    PROBE_SLOWER_THAN_PERIOD(453, Severity.WARNING, "An answer to a probe comes before it is asked again."),

    // Volumes and data
    CLAIM_OF_ONE_NODE(550, Severity.WARNING, "All who mount a claim can have it at once."),
    STORAGE_CANNOT_GROW(551, Severity.WARNING, "A disk can be given more, without being made anew."),

    // Workloads, scale and upgrade
    AUTOSCALER_WITHOUT_REQUEST(
            650, Severity.ERROR, "An autoscaler measures use against a request, which each of its containers has."),
    SURGE_HOST_PORT(652, Severity.ERROR, "What has a port of its node has it alone, also in an upgrade."),
    JOB_ORDER_SUSPENDED(653, Severity.ERROR, "What is waited for runs some time."),
    BUDGET_BLOCKS_DRAIN(654, Severity.ERROR, "A disruption budget lets an instance go, else no node can be drained."),
    SELECTOR_OVERLAPS(655, Severity.ERROR, "A workload selects no pods of another."),
    BUDGET_UNMEETABLE(656, Severity.ERROR, "A disruption budget asks for pods that there are."),
    AUTOSCALER_FIGHTS_REPLICAS(657, Severity.WARNING, "What is scaled by itself has no fixed number of replicas."),

    // Services and network
    ROUTE_CONTESTED(750, Severity.ERROR, "A host and a path lead to one service."),

    // References
    REFERENCE_DANGLING(850, Severity.ERROR, "What is referred to is in the app, or is said to be outside."),
    KEY_MISSING(851, Severity.ERROR, "A key that is referred to is in its ConfigMap or Secret."),
    PORT_MISSING(852, Severity.ERROR, "A port that is referred to is there."),
    SELECTOR_MATCHES_NOTHING(853, Severity.ERROR, "What selects pods selects some."),

    // Rights and security
    REASON_MISSING(950, Severity.ERROR, "What a workload has of its nodes is given for a reason."),
    SECRET_IN_PLAIN_TEXT(951, Severity.WARNING, "What is secret is in a Secret."),

    // Texts and files
    FIELD_UNKNOWN(1050, Severity.WARNING, "A field is one that Kubernetes' schema knows."),

    // Placement
    PLACEMENT_CONTRADICTORY(1150, Severity.ERROR, "Some node could be right by all that is required of it.");

    private final int number;
    private final Severity severity;
    private final String sentence;

    Lint(int number, Severity severity, String sentence) {
        this.number = number;
        this.severity = severity;
        this.sentence = sentence;
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public Severity severity() {
        return severity;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
