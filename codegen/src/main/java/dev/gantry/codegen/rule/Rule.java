package dev.gantry.codegen.rule;

/** Something that generated classes offer. */
interface Rule {
    /** Whether this class offers it. */
    default boolean appliesTo(Target target) {
        return true;
    }

    /** Adds it. */
    void apply(Target target);
}
