package dev.gantry;

import dev.gantry.kubernetes.Part;

/**
 * A part made of parts, for a class of your own: {@code app("ftgo", new Messaging(...))}. A record that implements
 * {@link Part} needs none of this: its components that are parts, or collections of parts, are taken.
 */
public interface Parts extends Part {
    /** What it is made of. */
    Iterable<? extends Part> parts();
}
