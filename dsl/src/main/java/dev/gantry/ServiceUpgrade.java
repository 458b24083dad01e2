package dev.gantry;

/** How one version of a service replaces another. */
public sealed interface ServiceUpgrade extends Upgrade permits WorkerUpgrade, Canary, BlueGreen {}
