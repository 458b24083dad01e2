package dev.gantry.view;

/** How parts of a text stand out on a terminal. What a colour says, a sign or a word says too. */
public interface Style {
    /** Nothing stands out. */
    Style PLAIN = new Style() {};

    /** A heading. */
    default String strong(String text) {
        return text;
    }

    /** What matters less. */
    default String faint(String text) {
        return text;
    }

    /** What is there now. */
    default String good(String text) {
        return text;
    }

    /** What is there no longer. */
    default String bad(String text) {
        return text;
    }

    /** What is otherwise now. */
    default String changed(String text) {
        return text;
    }
}
