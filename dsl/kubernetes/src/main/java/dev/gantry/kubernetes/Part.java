package dev.gantry.kubernetes;

/** What an app is made of. */
public interface Part {}
