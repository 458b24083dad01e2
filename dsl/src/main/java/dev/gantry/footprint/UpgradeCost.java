package dev.gantry.footprint;

/**
 * What it takes to bring all instances of a workload from one version to another, at the worst moment. Pods that are ending
 * do not count, as they do not in Kubernetes' own arithmetic; they use their node until they are gone.
 *
 * @param mostPods how many there are at once, at the most
 * @param fewestReady how many old or new ones are ready, at the least, if new ones get ready at all
 */
public record UpgradeCost(int mostPods, int fewestReady) {}
