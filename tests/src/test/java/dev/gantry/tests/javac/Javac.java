package dev.gantry.tests.javac;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles a program held in a string against the tests' own class path, up to where its types are known. */
public final class Javac {
    private static final JavaCompiler JAVAC =
            Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "The tests need a JDK, and this is a JRE.");

    private Javac() {}

    /**
     * What javac found.
     *
     * @param line the line of the program, from 1
     * @param code javac's own name for it, for example {@code compiler.err.cant.apply.symbol}
     * @param message what a person reads
     */
    public record Finding(long line, String code, String message) {}

    /**
     * The errors and warnings of a program, in the order of their lines.
     *
     * @param type the name of its one public class
     */
    public static List<Finding> compile(String type, String program) {
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        List<String> options = List.of(
                "-proc:none",
                "-Xlint:all,-path,-classfile,-processing,-options",
                // One mistake, one finding: javac's shortened messages come under other names, and beside the long
                // ones.
                "-Xdiags:verbose",
                "-Xmaxerrs",
                "100000",
                "-XDshould-stop.ifNoError=FLOW",
                "-classpath",
                System.getProperty("java.class.path"));
        JAVAC.getTask(null, null, found, options, null, List.of(new Program(type, program)))
                .call();
        return found.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() != Diagnostic.Kind.NOTE)
                .map(diagnostic -> new Finding(
                        diagnostic.getLineNumber(), diagnostic.getCode(), diagnostic.getMessage(Locale.ROOT)))
                .toList();
    }

    private static final class Program extends SimpleJavaFileObject {
        private final String text;

        Program(String type, String text) {
            super(URI.create("string:///" + type + Kind.SOURCE.extension), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
