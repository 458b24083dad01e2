package dev.gantry;

import dev.gantry.problem.Source;
import java.lang.StackWalker.StackFrame;
import java.util.Iterator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the line of the user's Java that says a word: by walking the stack, which costs too much to be done unless there is
 * a problem to be placed. So it is on only while a definition runs for the second time.
 */
final class Capture {
    /** For tests that synthesize an app themselves: {@code -Dgantry.lines=true} keeps it on. */
    private static final boolean ALWAYS = Boolean.getBoolean("gantry.lines");

    private static final StackWalker STACK = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);
    private static final String OURS = Capture.class.getPackageName() + ".";

    private Capture() {}

    /** The innermost line outside of Gantry's words and the JDK; null where capture is off. */
    static @Nullable Source line() {
        if (!ALWAYS && !Run.isCapturing()) {
            return null;
        }
        Call call = call();
        return call == null ? null : call.line();
    }

    /** The innermost call of a word from outside. */
    static @Nullable Call call() {
        return STACK.walk(Capture::firstCall);
    }

    private static @Nullable Call firstCall(Stream<StackFrame> frames) {
        String word = "";
        for (Iterator<StackFrame> each = frames.iterator(); each.hasNext(); ) {
            StackFrame frame = each.next();
            String type = frame.getClassName();
            if (isOurs(type)) {
                word = frame.getMethodName();
            } else if (!type.startsWith("java.") && !type.startsWith("jdk.")) {
                String file = frame.getFileName();
                if (file == null || frame.getLineNumber() < 1) {
                    return null; // compiled without lines
                }
                Source line = new Source(file, frame.getLineNumber());
                return new Call(
                        word,
                        frame.getDeclaringClass(),
                        frame.getMethodName(),
                        frame.getDescriptor(),
                        frame.getByteCodeIndex(),
                        line);
            }
        }
        return null;
    }

    private static boolean isOurs(String type) {
        return type.startsWith(OURS) && type.indexOf('.', OURS.length()) < 0;
    }
}
