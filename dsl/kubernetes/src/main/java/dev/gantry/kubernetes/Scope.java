package dev.gantry.kubernetes;

/** Whether objects of a kind live in a namespace. */
public enum Scope {
    /** Each object lives in one namespace. */
    NAMESPACED,
    /** Objects belong to the whole cluster and have no namespace. */
    CLUSTER,
    /** Not known here: the server's discovery tells. */
    UNKNOWN
}
