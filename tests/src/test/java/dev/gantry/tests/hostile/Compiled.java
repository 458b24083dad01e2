package dev.gantry.tests.hostile;

import dev.gantry.tests.javac.ClassPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles folders of sources, all warnings being errors, into memory. */
final class Compiled {
    private static final JavaCompiler JAVAC =
            Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "The tests need a JDK, and this is a JRE.");

    private Compiled() {}

    /** The bytes of the classes by their names with slashes. */
    static Map<String, byte[]> classes(List<Path> folders) throws IOException {
        List<Path> sources = new ArrayList<>();
        for (Path folder : folders) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
            }
        }
        Map<String, ByteArrayOutputStream> written = new TreeMap<>();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager standard = JAVAC.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            List<String> options = List.of(
                    "--release",
                    "17",
                    "-proc:none",
                    "-Xlint:all,-path,-processing,-classfile,-options",
                    "-Werror",
                    "-cp",
                    ClassPath.ofTheTests());
            boolean compiles = sources.isEmpty()
                    || JAVAC.getTask(
                                    messages,
                                    new InMemory(standard, written),
                                    null,
                                    options,
                                    null,
                                    standard.getJavaFileObjectsFromPaths(sources))
                            .call();
            if (!compiles) {
                throw new AssertionError("what was generated does not compile:\n" + messages);
            }
        }
        Map<String, byte[]> classes = new TreeMap<>();
        written.forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
        return classes;
    }

    private static final class InMemory extends ForwardingJavaFileManager<StandardJavaFileManager> {
        private final Map<String, ByteArrayOutputStream> written;

        InMemory(StandardJavaFileManager standard, Map<String, ByteArrayOutputStream> written) {
            super(standard);
            this.written = written;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            String name = className.replace('.', '/');
            return new SimpleJavaFileObject(URI.create("memory:///" + name.replace("$", "%24")), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return written.computeIfAbsent(name, any -> new ByteArrayOutputStream());
                }
            };
        }
    }
}
