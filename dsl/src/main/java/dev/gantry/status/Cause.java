package dev.gantry.status;

/**
 * What keeps an object from being ready. Each says when waiting longer is in vain: some causes heal by themselves, and
 * a wait that gives up too early is as wrong as one that never does.
 */
public enum Cause {
    /**
     * An image cannot be pulled. Final at once where its name is invalid, or where the registry has refused it and the
     * node backs off; 10 s after the first refusal; 30 s for what may be a hiccup of the network; 2 min where the
     * registry asks for patience.
     */
    IMAGE,
    /** A ConfigMap, a Secret or a key of one is missing, or a container cannot be made as asked. Final after 30 s. */
    CONFIGURATION,
    /** A container cannot be started: no such command, not executable. Final after 10 s. */
    COMMAND,
    /**
     * A container ends again and again. Final at the fifth restart, or after 2 min: a service may have to wait for
     * another one.
     */
    CRASH_LOOP,
    /** As {@link #CRASH_LOOP}, and the kernel ended it for its memory. */
    OUT_OF_MEMORY,
    /** No node takes a pod. Final after 30 s; after 10 min where an autoscaler is making a node. */
    UNSCHEDULABLE,
    /** The namespace's quota is used up. Final after 30 s: old instances may give way. */
    QUOTA,
    /**
     * An admission webhook, a policy or a limit refuses the pods. Final after 10 s; after 1 min where the webhook did
     * not answer.
     */
    REFUSED,
    /** A volume cannot be provisioned, attached or mounted. Final after 1 min. */
    VOLUME,
    /** The node cannot give a pod its sandbox or network. Final after 1 min. */
    NODE,
    /** A node threw a pod out. Final after 2 min, while replacements may be doing better. */
    EVICTED,
    /** A container of a Job or a pod ended with an error. Never final by itself: the Job's own limit decides. */
    EXITED,
    /** A container runs and is not ready. Never final by itself: only the time limit ends the wait. */
    NOT_READY,
    /** A warning that Gantry does not know. Never final by itself. */
    WARNING
}
