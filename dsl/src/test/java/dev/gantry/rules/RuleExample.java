package dev.gantry.rules;

import dev.gantry.manifest.Manifest;
import dev.gantry.manifest.Readback;
import dev.gantry.manifest.check.Checks;
import dev.gantry.problem.Problem;
import dev.gantry.problem.ProblemsException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Objects that break a rule, and the same ones mended: {@code examples/RULE.yaml}, in two parts under the comments
 * {@code # wrong} and {@code # right}.
 *
 * @param rule by its name
 * @param wrong what breaks it
 * @param right what does not
 */
record RuleExample(String rule, String wrong, String right) {
    private static final Path FOLDER = Path.of("src/test/resources/dev/gantry/rules/examples");
    private static final String WRONG = "# wrong\n";
    private static final String RIGHT = "# right\n";

    /** All, by name. */
    static List<RuleExample> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<RuleExample> all = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                String text = Files.readString(file);
                int right = text.indexOf(RIGHT);
                all.add(new RuleExample(
                        file.getFileName().toString().replace(".yaml", ""),
                        text.substring(WRONG.length(), right),
                        text.substring(right + RIGHT.length())));
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The problems of objects as text, those of reading them first. */
    static List<Problem> problems(String text) {
        try {
            Readback read =
                    Manifest.read("shop", "shop.yaml", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
            List<Problem> problems = new ArrayList<>(read.unknown().list());
            problems.addAll(Checks.of(read.manifest()).list());
            return problems;
        } catch (ProblemsException e) {
            return e.problems().list();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What Gantry says of the wrong part. */
    List<Problem> found() {
        return problems(wrong).stream()
                .filter(problem -> problem.code().equals(rule))
                .toList();
    }

    @Override
    public String toString() {
        return rule;
    }
}
