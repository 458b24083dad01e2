package dev.gantry;

/** Any address and port: for what calls addresses that are known only while it runs, such as a crawler. */
public record Anywhere() implements Called {}
