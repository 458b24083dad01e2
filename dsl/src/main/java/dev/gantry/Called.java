package dev.gantry;

/** What can be called: a port of another service, a host outside of the app, or whatever there is. */
public sealed interface Called permits Endpoint, Outside, Anywhere {}
