package dev.gantry.footprint;

/**
 * What it takes to bring all instances of a workload from one version to another, at the worst moment, in the arithmetic of
 * Kubernetes' controllers: it is what ReplicaSets are told. Pods that are ending, or are to be ended in a moment, do not count;
 * they use their node until they are gone.
 *
 * @param mostPods how many there are at once, at the most
 * @param fewestReady how many old or new ones are ready, at the least, if new ones get ready at all
 */
public record UpgradeCost(int mostPods, int fewestReady) {}
