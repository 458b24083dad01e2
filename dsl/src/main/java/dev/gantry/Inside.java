package dev.gantry;

/** From anywhere inside the cluster; its ports are open to all pods, where network policies are kept to. */
public record Inside() implements Exposure {}
