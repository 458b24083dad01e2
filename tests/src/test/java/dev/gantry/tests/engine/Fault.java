package dev.gantry.tests.engine;

/** What befalls an engine at one of its requests. */
enum Fault {
    /** It is killed before the server hears of it. */
    KILLED_BEFORE,
    /** It is killed when the server has acted. */
    KILLED_AFTER,
    /** The connection breaks before the server hears of it. */
    BROKEN,
    /** The server acts, and its answer is lost. */
    ANSWER_LOST,
    /** The server says once that it may not. */
    FORBIDDEN,
    /** The server fails at it once, for good. */
    SERVER_ERROR,
    /** From then on the server is away for ten seconds. */
    AWAY_SHORTLY,
    /** From then on the server is away for two minutes. */
    AWAY,
    /** Somebody presses Ctrl-C before the request. */
    INTERRUPTED,
    /** Somebody deletes the inventory. */
    INVENTORY_DELETED,
    /** Somebody puts a label on the inventory. */
    INVENTORY_LABELLED,
    /** Somebody deletes the Lease. */
    LEASE_DELETED,
    /** Somebody puts a label on the Lease. */
    LEASE_LABELLED,
    /** Somebody deletes what is kept of the first release. */
    RELEASE_DELETED,
    /** Somebody deletes the workload that is upgraded. */
    DEPLOYMENT_DELETED,
    /** Somebody scales the workload that is upgraded. */
    DEPLOYMENT_SCALED,
    /** Somebody deletes its second Deployment. */
    STAND_IN_DELETED,
    /** Somebody scales its second Deployment. */
    STAND_IN_SCALED,
    /** Somebody deletes its Service. */
    SERVICE_DELETED,
    /** Somebody deletes the namespace. */
    NAMESPACE_DELETED;

    /** Whether people do it, and not the network or the machine. */
    boolean isMeddling() {
        return compareTo(INTERRUPTED) > 0;
    }

    boolean kills() {
        return this == KILLED_BEFORE || this == KILLED_AFTER;
    }
}
