package dev.gantry.cli;

import dev.gantry.problem.GantryException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/** Says what went wrong. Stack traces are for those who ask. */
final class Failure {
    private static final List<String> LIBRARIES =
            List.of("dev.gantry.", "java.", "jdk.", "sun.", "io.fabric8.", "tools.jackson.", "picocli.");

    private final Paint paint;
    private final boolean traces;

    Failure(Paint paint, boolean traces) {
        this.paint = paint;
        this.traces = traces;
    }

    String told(Throwable failure) {
        String words = failure instanceof GantryException ? failure.getMessage() : unexpected(failure);
        return paint.bad("error:") + " " + words + "\n" + (traces ? trace(failure) : "");
    }

    /** Whether somebody stopped it while it waited for an answer. */
    static boolean isInterruption(Throwable failure) {
        return failure instanceof GantryException known && known.code().equals("interrupted");
    }

    private String unexpected(Throwable failure) {
        Throwable cause = failure instanceof ExceptionInInitializerError && failure.getCause() != null
                ? failure.getCause()
                : failure;
        String message = cause.getMessage();
        String words = cause.getClass().getName() + (message == null ? "" : ": " + message);
        return words + place(cause) + (traces ? "" : "\nSay --stacktrace, or set GANTRY_DEBUG=1, to see where.");
    }

    /** The line of the user's own code that it came through, which is usually the one to look at. */
    private static String place(Throwable failure) {
        for (StackTraceElement frame : failure.getStackTrace()) {
            String owner = frame.getClassName();
            if (owner.startsWith("dev.gantry.cli.")) {
                // What is below called this program, and cannot have caused it.
                return "";
            }
            boolean foreign = LIBRARIES.stream().noneMatch(owner::startsWith);
            if (foreign && frame.getFileName() != null && frame.getLineNumber() > 0) {
                return " (" + frame.getFileName() + ":" + frame.getLineNumber() + ")";
            }
        }
        return "";
    }

    private static String trace(Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace, true));
        return trace.toString();
    }
}
