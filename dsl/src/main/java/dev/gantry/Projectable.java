package dev.gantry;

/** What can stand in a folder beside others: {@link Gantry#projected}. */
public sealed interface Projectable permits DataFiles, PodFile, Token {}
