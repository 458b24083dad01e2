package dev.gantry.tests.crd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.codegen.crd.Settings;
import dev.gantry.codegen.emit.CustomResources;
import dev.gantry.codegen.emit.Inputs;
import dev.gantry.codegen.model.ModelIndex;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.DocumentationTool;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A project of a user's: definitions, what the generator makes of them, and programs that use it. */
final class UserProject {
    static final String PACKAGE = "crd";

    private static final JavaCompiler JAVAC =
            Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "The tests need a JDK, and this is a JRE.");

    private final Path folder;

    private UserProject(Path folder) {
        this.folder = folder;
    }

    /** Generates what a text defines. */
    static UserProject of(Path folder, String definitions) throws IOException {
        return of(folder, definitions, Settings.in(PACKAGE));
    }

    static UserProject of(Path folder, String definitions, Settings settings) throws IOException {
        return of(folder, definitions, settings, ModelIndex.none());
    }

    static UserProject of(Path folder, String definitions, Settings settings, ModelIndex models) throws IOException {
        Inputs inputs = Inputs.none().with("test.yaml", definitions.getBytes(StandardCharsets.UTF_8));
        assertThat(CustomResources.generate(inputs, settings, models, folder.resolve("generated")))
                .isTrue();
        return new UserProject(folder);
    }

    /** A definition of this folder of the tests' resources. */
    static String definition(String name) {
        try {
            return Files.readString(Path.of("src/test/resources/crd", name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path generated() {
        return folder.resolve("generated");
    }

    /** Adds a source file of the user's. */
    UserProject with(String name, String source) throws IOException {
        Files.createDirectories(folder.resolve("src"));
        Files.writeString(folder.resolve("src").resolve(name), source);
        return this;
    }

    /** What javac finds wrong, warnings included. */
    List<String> compile() throws IOException {
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        Files.createDirectories(classes());
        try (StandardJavaFileManager files = JAVAC.getStandardFileManager(found, Locale.ROOT, StandardCharsets.UTF_8)) {
            List<String> options = List.of(
                    "-proc:none",
                    "-Xlint:all,-path,-classfile,-processing,-options",
                    "-d",
                    classes().toString(),
                    "-classpath",
                    classPath());
            JAVAC.getTask(new StringWriter(), files, found, options, null, files.getJavaFileObjectsFromPaths(sources()))
                    .call();
        }
        return found.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() != Diagnostic.Kind.NOTE)
                .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
                .toList();
    }

    /** What javadoc finds wrong, warnings included. */
    List<String> document() throws IOException {
        DocumentationTool javadoc = ToolProvider.getSystemDocumentationTool();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        Files.createDirectories(classes());
        try (StandardJavaFileManager files =
                javadoc.getStandardFileManager(found, Locale.ROOT, StandardCharsets.UTF_8)) {
            List<String> options = List.of(
                    "-quiet",
                    "-Xdoclint:all,-missing",
                    "-d",
                    folder.resolve("documentation").toString(),
                    "-classpath",
                    classPath());
            javadoc.getTask(
                            new StringWriter(),
                            files,
                            found,
                            null,
                            options,
                            files.getJavaFileObjectsFromPaths(sources()))
                    .call();
        }
        return found.getDiagnostics().stream()
                .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
                .toList();
    }

    /** The tests' own class path, whoever started them. */
    private static String classPath() {
        if (UserProject.class.getClassLoader() instanceof URLClassLoader loader) {
            return Stream.of(loader.getURLs())
                    .map(url -> Path.of(URI.create(url.toString())).toString())
                    .collect(Collectors.joining(File.pathSeparator));
        }
        return System.getProperty("java.class.path");
    }

    private Path classes() {
        return folder.resolve("classes");
    }

    private List<Path> sources() throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    /** Compiles all, and calls a program of the user's as a process of her own would: with her classes in sight. */
    Object call(String program) throws Exception {
        assertThat(compile()).isEmpty();
        URL[] urls = {
            classes().toUri().toURL(),
            generated().resolve(CustomResources.RESOURCES).toUri().toURL()
        };
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader = new URLClassLoader(urls, before)) {
            thread.setContextClassLoader(loader);
            Callable<?> callable = (Callable<?>)
                    loader.loadClass(program).getDeclaredConstructor().newInstance();
            return Objects.requireNonNull(callable.call());
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
