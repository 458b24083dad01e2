package dev.gantry.rules;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The names of rules as the sources report them: texts in kebab-case among the arguments of a call that tells of a problem. */
final class ReportedNames {
    private static final Pattern NAME = Pattern.compile("[a-z]+(-[a-z0-9]+)+");

    /** What tells of a problem takes a name, what is wrong, and a rule at least. */
    private static final int FEWEST_ARGUMENTS = 3;

    private static final Set<String> COLLECTIONS = Set.of("List.of", "Set.of", "Map.of", "Map.ofEntries");

    private static final List<Path> SOURCES = List.of(
            Path.of("kubernetes/src/main/java"),
            Path.of("src/main/java/dev/gantry/manifest"),
            Path.of("src/main/java/dev/gantry"));

    private ReportedNames() {}

    /** By name, the file that reports it. */
    static Map<String, String> reported() throws IOException {
        return find(true);
    }

    /** As {@link #reported}, and all else in kebab-case, such as the codes of exceptions that readers turn into problems. */
    static Map<String, String> all() throws IOException {
        return find(false);
    }

    private static Map<String, String> find(boolean reported) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        TreeMap<String, String> names = new TreeMap<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask)
                    compiler.getTask(null, files, null, null, null, files.getJavaFileObjectsFromPaths(sources()));
            for (CompilationUnitTree unit : task.parse()) {
                String file =
                        Path.of(unit.getSourceFile().toUri()).getFileName().toString();
                new TreePathScanner<Void, Void>() {
                    @Override
                    public Void visitLiteral(LiteralTree literal, Void nothing) {
                        if (literal.getValue() instanceof String text
                                && NAME.matcher(text).matches()
                                && (!reported || isReported(getCurrentPath()))) {
                            names.put(text, file);
                        }
                        return null;
                    }
                }.scan(unit, null);
            }
        }
        return names;
    }

    private static boolean isReported(TreePath literal) {
        TreePath at = literal.getParentPath();
        while (at.getLeaf() instanceof ConditionalExpressionTree || at.getLeaf() instanceof ParenthesizedTree) {
            at = at.getParentPath();
        }
        Tree call = at.getLeaf();
        if (call instanceof NewClassTree made) {
            return made.getArguments().size() >= FEWEST_ARGUMENTS && !isException(made.getIdentifier());
        }
        return call instanceof MethodInvocationTree method
                && method.getArguments().size() >= FEWEST_ARGUMENTS
                && !COLLECTIONS.contains(method.getMethodSelect().toString());
    }

    /** What a single exception tells of at once is no rule about a definition. */
    private static boolean isException(ExpressionTree type) {
        return type.toString().endsWith("Exception");
    }

    /** The definition's own package, and those below it that check or read. */
    private static List<Path> sources() throws IOException {
        try (Stream<Path> generated = Files.walk(SOURCES.get(0));
                Stream<Path> manifest = Files.walk(SOURCES.get(1));
                Stream<Path> definition = Files.list(SOURCES.get(2))) {
            return Stream.of(generated, manifest, definition)
                    .flatMap(it -> it)
                    .filter(file -> file.toString().endsWith(".java"))
                    .toList();
        }
    }
}
