package dev.gantry;

import dev.gantry.kubernetes.batch.V1CronJobSpec.ConcurrencyPolicy;

/** What becomes of a scheduled job's next run while the one before goes on ({@code spec.concurrencyPolicy}). */
public enum Concurrency {
    /** Both run; what Kubernetes does where nothing is said. */
    ALLOW(ConcurrencyPolicy.ALLOW),
    /** The next one is left out. */
    FORBID(ConcurrencyPolicy.FORBID),
    /** The one before is ended, and the next one runs. */
    REPLACE(ConcurrencyPolicy.REPLACE);

    private final ConcurrencyPolicy policy;

    Concurrency(ConcurrencyPolicy policy) {
        this.policy = policy;
    }

    ConcurrencyPolicy policy() {
        return policy;
    }
}
