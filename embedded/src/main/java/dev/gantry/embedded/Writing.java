package dev.gantry.embedded;

/**
 * How a write is meant.
 *
 * @param manager in whose name fields are written
 * @param dryRun nothing is stored; the answer is what would be
 */
public record Writing(String manager, boolean dryRun) {}
