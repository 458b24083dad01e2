package dev.gantry.rules;

import dev.gantry.problem.Catalogue;
import dev.gantry.problem.Lint;
import dev.gantry.problem.Problem;
import dev.gantry.problem.Rule;
import dev.gantry.problem.Severity;
import dev.gantry.problem.Subject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The catalogue as pages of the documentation: one with all rules, and one a subject. */
final class RulesPage {
    private static final String HEAD = """
            # Rules

            What Gantry checks, before anything leaves the JVM. Each rule has a name and a code that never change. A problem is
            printed with its place in the definition, the line of Java that said it, code and name, what is wrong, what holds, and
            what to do:

            ```
            ftgo/order/env/DB_PASSWORD (Order.java:31): GAN0951 secret-in-plain-text
              The variable "DB_PASSWORD" of the container "order" of service order holds what looks like a secret.
              What is secret is in a Secret: everyone who may look at a pod reads what is not.
              Take it from a secret(...), or from one that is there already.
            ```

            - A **law** holds always: what breaks it is refused by the API server, or is no app at all.
              [Compared with a real API server](validation-agreement.md), object by object.
            - A **lint** is about what a cluster would take, and what is nevertheless a mistake nearly always. It is an error, or a
              warning that stops nothing. Where it does not apply, `order.silence(Lint.IMAGE_UNPINNED, "our mirror keeps the tag")`
              says so, for a whole app or for some parts `app(...).silence(lint, reason, parts...)`; a reason is needed, what is
              silenced is counted, and a silence that silences nothing is told.
            - `app(...).raise(Lint.IMAGE_UNPINNED)` makes an error of a warning, `app(...).warningsAsErrors()` and the option
              `--warnings-as-errors` of all.
            - `check` tells everything at once, as text or, with `--output json`, for programs; in Java
              `Definition.check(() -> app).verdict()`.

            """;

    private RulesPage() {}

    /** By the name of the file below {@code docs}. */
    static Map<String, String> all(List<RuleExample> examples, List<JavaExample> definitions) {
        Map<String, RuleExample> byRule = new TreeMap<>();
        examples.forEach(example -> byRule.put(example.rule(), example));
        Map<String, JavaExample> inJava = new TreeMap<>();
        definitions.forEach(example -> inJava.put(example.rule(), example));
        Map<String, String> pages = new TreeMap<>();
        StringBuilder index = new StringBuilder(HEAD);
        for (Subject subject : Subject.values()) {
            List<Rule> rules = Catalogue.rules().stream()
                    .filter(rule -> rule.subject() == subject)
                    .toList();
            index(subject, rules, index);
            pages.put("rules/" + file(subject), page(subject, rules, byRule, inJava));
        }
        pages.put("rules.md", index.toString());
        return pages;
    }

    private static void index(Subject subject, List<Rule> rules, StringBuilder page) {
        page.append("## ").append(subject.title()).append("\n\n| code | rule | | |\n|---|---|---|---|\n");
        for (Rule rule : rules) {
            String anchor = (rule.code() + "-" + rule.slug()).toLowerCase(Locale.ROOT);
            page.append("| [")
                    .append(rule.code())
                    .append("](rules/")
                    .append(file(subject))
                    .append('#')
                    .append(anchor);
            page.append(") | ")
                    .append(rule.slug())
                    .append(" | ")
                    .append(kind(rule))
                    .append(" | ");
            page.append(rule.sentence().replace("|", "\\|")).append(" |\n");
        }
        page.append('\n');
    }

    private static String page(
            Subject subject, List<Rule> rules, Map<String, RuleExample> examples, Map<String, JavaExample> inJava) {
        StringBuilder page = new StringBuilder("# ")
                .append(subject.title())
                .append("\n\nSome of the [rules](../rules.md), with what breaks them where a few lines show it.\n");
        for (Rule rule : rules) {
            page.append("\n## ")
                    .append(rule.code())
                    .append(' ')
                    .append(rule.slug())
                    .append("\n\n");
            page.append(rule.sentence()).append(" *").append(kind(rule)).append(".*\n");
            RuleExample example = examples.get(rule.slug());
            JavaExample definition = inJava.get(rule.slug());
            if (definition != null) {
                page.append("\n```java\n")
                        .append(JavaExample.code(definition.wrong()))
                        .append("```\n\n```\n");
                page.append(withoutLine(definition.found())).append("\n```\n\nMended:\n\n```java\n");
                page.append(JavaExample.code(definition.right())).append("```\n");
            } else if (example != null) {
                page.append("\n```yaml\n").append(example.wrong()).append("```\n\n```\n");
                page.append(example.found().get(0)).append("\n```\n\nMended:\n\n```yaml\n");
                page.append(example.right()).append("```\n");
            }
        }
        return page.toString();
    }

    /** The line is that of this test. */
    private static Problem withoutLine(Problem problem) {
        return new Problem(
                problem.code(), problem.what(), problem.rule(), problem.fix(), problem.path(), Optional.empty());
    }

    private static String kind(Rule rule) {
        return (rule instanceof Lint ? "Lint, " : "Law, ")
                + (rule.severity() == Severity.WARNING ? "a warning" : "an error");
    }

    private static String file(Subject subject) {
        return subject.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".md";
    }
}
