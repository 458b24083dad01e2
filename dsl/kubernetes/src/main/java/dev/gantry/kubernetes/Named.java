package dev.gantry.kubernetes;

/** A part with a name of its own. */
public interface Named extends Part {
    /** The name that others refer to it by. */
    String name();
}
