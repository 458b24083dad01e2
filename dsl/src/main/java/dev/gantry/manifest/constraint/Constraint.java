package dev.gantry.manifest.constraint;

/** One keyword of a schema, or a few that belong together. Immutable. */
interface Constraint {
    /**
     * Reports what breaks it; values of a type that it does not speak of keep it.
     *
     * @param value never null: what null means, {@link Schema} says
     */
    void check(Object value, String path, Violations out);

    /** What it asks for, to stand after "it": {@code is at most 10}. */
    String rule();
}
