package dev.gantry.rules;

import dev.gantry.problem.Catalogue;
import dev.gantry.problem.Rule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Rules that tests expect to be broken: they name them. */
final class ShownByTests {
    private static final List<Path> FOLDERS = List.of(Path.of("src/test/java"), Path.of("kubernetes/src/test/java"));

    private ShownByTests() {}

    /** The rules that a test names. */
    static Set<String> all() {
        Set<String> shown = new TreeSet<>();
        for (Path folder : FOLDERS) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(it -> it.toString().endsWith("Test.java"))
                        .sorted()
                        .toList()) {
                    String text = Files.readString(file);
                    for (Rule rule : Catalogue.rules()) {
                        if (names(text, rule.slug())) {
                            shown.add(rule.slug());
                        }
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return shown;
    }

    /** A whole name, and no piece of another. */
    private static boolean names(String text, String rule) {
        for (int at = text.indexOf(rule); at >= 0; at = text.indexOf(rule, at + 1)) {
            int end = at + rule.length();
            if (!isOfName(text.charAt(at - 1)) && !isOfName(text.charAt(end))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfName(char c) {
        return c == '-' || (c >= 'a' && c <= 'z');
    }
}
