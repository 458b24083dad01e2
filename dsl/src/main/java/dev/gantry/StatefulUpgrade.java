package dev.gantry;

/** How one version of a stateful service replaces another: in place, since each instance has a name and a disk of its own. */
public sealed interface StatefulUpgrade extends Upgrade permits Rolling, Partitioned, OnDelete {}
