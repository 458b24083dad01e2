package dev.gantry.rules;

import dev.gantry.App;
import dev.gantry.Definition;
import dev.gantry.problem.Problem;
import dev.gantry.problem.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * A definition that breaks a rule, and the same one mended: two methods of {@link DefinitionExamples}.
 *
 * @param rule by its name
 * @param wrong gives what breaks it
 * @param right gives what does not
 */
record JavaExample(String rule, Method wrong, Method right) {
    private static final Path SOURCE = Path.of("src/test/java/dev/gantry/rules/DefinitionExamples.java");
    private static final String MENDED = "Mended";

    /** All, by name. */
    static List<JavaExample> all() {
        List<JavaExample> all = new ArrayList<>();
        for (Method method : DefinitionExamples.class.getDeclaredMethods()) {
            if (method.getReturnType() == App.class && !method.getName().endsWith(MENDED)) {
                all.add(new JavaExample(
                        method.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT),
                        method,
                        mended(method)));
            }
        }
        all.sort(Comparator.comparing(JavaExample::rule));
        return all;
    }

    private static Method mended(Method wrong) {
        return Arrays.stream(DefinitionExamples.class.getDeclaredMethods())
                .filter(method -> method.getName().equals(wrong.getName() + MENDED))
                .findFirst()
                .orElseThrow();
    }

    /** All that is found in a definition: errors and warnings. */
    static List<Problem> problems(Method definition) {
        Verdict verdict = Definition.check(() -> app(definition)).verdict();
        return verdict.errors().and(verdict.warnings()).list();
    }

    private static App app(Method definition) {
        try {
            return (App) definition.invoke(null);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new LinkageError(definition.toString(), e);
        }
    }

    /** What Gantry says of the wrong one. */
    Problem found() {
        return problems(wrong).stream()
                .filter(problem -> problem.code().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    /** The expression that a method returns, as it stands in the source. */
    static String code(Method method) {
        try {
            String source = Files.readString(SOURCE);
            String head = "static App " + method.getName() + "() {\n        return ";
            int start = source.indexOf(head) + head.length();
            return source.substring(start, source.indexOf(";\n    }", start)).replace("\n        ", "\n") + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return rule;
    }
}
