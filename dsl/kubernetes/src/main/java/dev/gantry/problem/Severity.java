package dev.gantry.problem;

/** What a problem does to a synth. */
public enum Severity {
    /** No manifest is made. */
    ERROR,

    /** The manifest is made, and the problem is told. */
    WARNING
}
