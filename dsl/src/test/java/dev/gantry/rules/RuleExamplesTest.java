package dev.gantry.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.problem.Catalogue;
import dev.gantry.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RuleExamplesTest {
    private static final Path DOCS = Path.of("../docs");

    static List<RuleExample> examples() {
        return RuleExample.all();
    }

    static List<JavaExample> definitions() {
        return JavaExample.all();
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void breaksItsRuleInJava(JavaExample example) {
        assertThat(JavaExample.problems(example.wrong()))
                .extracting(Problem::code)
                .contains(example.rule());
        assertThat(example.found().source().orElseThrow().file()).isEqualTo("DefinitionExamples.java");
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void breaksNoneOnceMendedInJava(JavaExample example) {
        assertThat(JavaExample.problems(example.right())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void breaksItsRule(RuleExample example) {
        assertThat(RuleExample.problems(example.wrong()))
                .extracting(Problem::code)
                .contains(example.rule());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void keepsItsRuleOnceMended(RuleExample example) {
        assertThat(RuleExample.problems(example.right()))
                .extracting(Problem::code)
                .doesNotContain(example.rule());
    }

    /** What only Java can say, or what is large, is shown by a test that names the rule. */
    @Test
    void showsEachRuleByAnExampleOrATest() {
        TreeSet<String> missing = new TreeSet<>();
        Catalogue.rules().forEach(rule -> missing.add(rule.slug()));
        examples().forEach(example -> missing.remove(example.rule()));
        definitions().forEach(example -> missing.remove(example.rule()));
        ShownByTests.all().forEach(missing::remove);

        assertThat(missing).isEmpty();
        assertThat(examples())
                .allSatisfy(
                        example -> assertThat(Catalogue.rule(example.rule())).isPresent());
    }

    /** {@code -Dgantry.golden=update} renews the pages. */
    @Test
    void areTheDocumentation() throws IOException {
        for (Map.Entry<String, String> page :
                RulesPage.all(examples(), definitions()).entrySet()) {
            Path file = DOCS.resolve(page.getKey());
            if ("update".equals(System.getProperty("gantry.golden"))) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, page.getValue());
            }
            assertThat(file).hasContent(page.getValue());
        }
    }
}
