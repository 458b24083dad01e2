package dev.gantry;

/** What a node must be for {@link Placement#onNodes}: a condition on one label, or on its name. */
public sealed interface NodeCondition permits Labelled, NodeNumber, NodeName {}
