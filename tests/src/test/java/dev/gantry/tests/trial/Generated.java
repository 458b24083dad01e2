package dev.gantry.tests.trial;

import dev.gantry.codegen.crd.Settings;
import dev.gantry.codegen.emit.CustomResources;
import dev.gantry.codegen.emit.Inputs;
import dev.gantry.tests.javac.ClassPath;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * What the generator made of a folder of definitions, compiled.
 *
 * @param kinds each as {@code group/version/Kind}
 * @param classes how many there are
 * @param seconds how long generating and compiling took
 * @param loader knows them
 */
record Generated(Set<String> kinds, int classes, double seconds, URLClassLoader loader) {
    /** @param to an empty folder */
    static Generated from(Path definitions, Path to) throws IOException {
        long start = System.nanoTime();
        CustomResources.generate(Inputs.of(List.of(definitions)), Settings.in("trial"), to.resolve("generated"));
        int classes = compile(to.resolve("generated/java"), to.resolve("classes"));
        double seconds = (System.nanoTime() - start) / 1e9;
        URL[] path = {
            to.resolve("classes").toUri().toURL(),
            to.resolve("generated/resources").toUri().toURL()
        };
        URLClassLoader loader = new URLClassLoader(path, Generated.class.getClassLoader());
        return new Generated(kinds(to.resolve("generated/resources/META-INF/gantry/kinds")), classes, seconds, loader);
    }

    private static int compile(Path sources, Path classes) throws IOException {
        JavaCompiler javac = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "a JDK is needed");
        Files.createDirectories(classes);
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, StandardCharsets.UTF_8);
                Stream<Path> walk = Files.walk(sources)) {
            List<Path> java =
                    walk.filter(file -> file.toString().endsWith(".java")).toList();
            List<String> options = List.of(
                    "--release",
                    "17",
                    "-proc:none",
                    "-Xlint:all,-path,-processing,-classfile",
                    "-Werror",
                    "-d",
                    classes.toString(),
                    "-cp",
                    ClassPath.ofTheTests());
            boolean compiles = javac.getTask(
                            messages, files, null, options, null, files.getJavaFileObjectsFromPaths(java))
                    .call();
            if (!compiles) {
                throw new IllegalStateException("what was generated does not compile:\n" + messages);
            }
            return java.size();
        }
    }

    private static Set<String> kinds(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            Set<String> kinds = new TreeSet<>();
            walk.filter(Files::isRegularFile)
                    .forEach(
                            file -> kinds.add(folder.relativize(file).toString().replace('\\', '/')));
            return kinds;
        }
    }
}
