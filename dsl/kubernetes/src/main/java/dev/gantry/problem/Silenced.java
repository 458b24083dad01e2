package dev.gantry.problem;

/**
 * A problem that somebody decided to live with.
 *
 * @param problem what it is
 * @param reason why it is none here
 */
public record Silenced(Problem problem, String reason) {}
