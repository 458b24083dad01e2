package dev.gantry.tests.javac;

import java.io.File;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The tests' own class path, whoever started them: a console gives them a class loader of their own. */
public final class ClassPath {
    private ClassPath() {}

    /** As javac takes it. */
    public static String ofTheTests() {
        if (ClassPath.class.getClassLoader() instanceof URLClassLoader loader) {
            List<String> paths = new ArrayList<>();
            for (URL url : loader.getURLs()) {
                paths.add(Path.of(URI.create(url.toString())).toString());
            }
            return String.join(File.pathSeparator, paths);
        }
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }
}
