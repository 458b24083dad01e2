package dev.gantry;

/** How one version of a stateful service replaces another. */
public sealed interface StatefulUpgrade extends Upgrade permits Rolling {}
