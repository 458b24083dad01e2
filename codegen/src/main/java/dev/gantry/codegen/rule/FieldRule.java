package dev.gantry.codegen.rule;

/** Something that generated classes offer for a field. */
interface FieldRule {
    /** Whether this field has it. */
    boolean appliesTo(Target target, Field field);

    /** Adds it. */
    void apply(Target target, Field field);
}
