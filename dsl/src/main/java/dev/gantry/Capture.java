package dev.gantry;

import dev.gantry.problem.Source;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds the line of the user's Java that says a word: by walking the stack, which costs too much to be done unless there is
 * a problem to be placed. So it is on only while a definition runs for the second time.
 */
final class Capture {
    /** For tests that synthesize an app themselves: {@code -Dgantry.lines=true} keeps it on. */
    private static final boolean ALWAYS = Boolean.getBoolean("gantry.lines");

    private static final ThreadLocal<Boolean> ON = ThreadLocal.withInitial(() -> ALWAYS);
    private static final StackWalker STACK = StackWalker.getInstance();
    private static final String OURS = Capture.class.getPackageName() + ".";

    private Capture() {}

    /** Runs a definition with capture switched on, in this thread. */
    static <T> T during(Supplier<T> definition) {
        boolean before = ON.get();
        ON.set(true);
        try {
            return definition.get();
        } finally {
            ON.set(before);
        }
    }

    /** The innermost line outside of Gantry's words and the JDK; null where capture is off. */
    static @Nullable Source line() {
        return ON.get()
                ? STACK.walk(frames -> frames.filter(Capture::isUsers)
                        .findFirst()
                        .map(frame -> new Source(String.valueOf(frame.getFileName()), frame.getLineNumber()))
                        .orElse(null))
                : null;
    }

    private static boolean isUsers(StackWalker.StackFrame frame) {
        String name = frame.getClassName();
        boolean ours = name.startsWith(OURS) && name.indexOf('.', OURS.length()) < 0;
        return !ours && !name.startsWith("java.") && !name.startsWith("jdk.");
    }
}
