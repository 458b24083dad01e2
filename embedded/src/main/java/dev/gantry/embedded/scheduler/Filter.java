package dev.gantry.embedded.scheduler;

import java.util.Optional;

/** Says of nodes whether they are possible for the pod that it was made for. */
interface Filter {
    /** Why the pod cannot run there; empty: it can. */
    Optional<Refusal> refusal(NodeState node);
}
