package dev.gantry;

/** How one version of a worker replaces another; a service's can be replaced so, too. Nobody calls a worker, so it has no canary. */
public sealed interface WorkerUpgrade extends ServiceUpgrade permits Rolling, Surging, Recreate {}
