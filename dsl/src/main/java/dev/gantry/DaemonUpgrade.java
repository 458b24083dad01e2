package dev.gantry;

/** How one version of a daemon replaces another. */
public sealed interface DaemonUpgrade extends Upgrade permits Rolling, Surging, OnDelete {}
