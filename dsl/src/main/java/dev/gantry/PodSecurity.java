package dev.gantry;

import java.util.Locale;

/** What pods of a namespace may be, by Kubernetes' Pod Security Standards. */
public enum PodSecurity {
    /** Anything. */
    PRIVILEGED,
    /** What is known not to give a pod rights over its node. */
    BASELINE,
    /** What is known to be careful: what Gantry's defaults make of a workload fits. */
    RESTRICTED;

    /** As the namespace's labels have it. */
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
