package dev.gantry.codegen.emit;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * A source as javac reads it.
 *
 * @param errors what javac could not read
 * @param types the names of its types, in their order
 * @param strings its string literals
 * @param initializers how many initializer blocks there are
 */
record ParsedSource(List<String> errors, List<String> types, List<String> strings, int initializers) {
    static ParsedSource of(String text) {
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        var compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
        JavacTask task = (JavacTask) compiler.getTask(null, null, found, null, null, List.of(new Text(text)));
        Scan scan = new Scan();
        try {
            for (CompilationUnitTree unit : task.parse()) {
                scan.scan(unit, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> errors =
                found.getDiagnostics().stream().map(Object::toString).toList();
        return new ParsedSource(errors, scan.types, scan.strings, scan.initializers);
    }

    private static final class Scan extends TreeScanner<@Nullable Void, @Nullable Void> {
        private final List<String> types = new ArrayList<>();
        private final List<String> strings = new ArrayList<>();
        private int initializers;

        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable Void unused) {
            if (!type.getSimpleName().isEmpty()) {
                types.add(type.getSimpleName().toString());
            }
            initializers += (int) type.getMembers().stream()
                    .filter(BlockTree.class::isInstance)
                    .count();
            return super.visitClass(type, null);
        }

        @Override
        public @Nullable Void visitLiteral(LiteralTree literal, @Nullable Void unused) {
            if (literal.getValue() instanceof String text) {
                strings.add(text);
            }
            return super.visitLiteral(literal, null);
        }
    }

    private static final class Text extends SimpleJavaFileObject {
        private final String text;

        Text(String text) {
            super(URI.create("string:///Source.java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
