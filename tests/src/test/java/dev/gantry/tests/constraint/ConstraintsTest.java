package dev.gantry.tests.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.manifest.Manifest;
import dev.gantry.problem.Problem;
import dev.gantry.problem.Problems;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every keyword of a schema tells right values from wrong ones. {@link ConstraintsOnServerTest} asks a server the same. */
class ConstraintsTest {
    private static final String GROUP = "cases.example.com";
    private static final Manifest DEFINITION = Case.typed(Case.definition(GROUP));

    static List<Case> cases() {
        return Case.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void tellsRightFromWrong(Case each) {
        Problems problems = Verdict.of(DEFINITION, each.object(GROUP));

        assertThat(problems.list().isEmpty()).as("%s: %s", each, problems).isEqualTo(each.isRight());
        assertThat(problems.list()).extracting(Problem::code).allMatch("schema-broken"::equals);
        assertThat(problems.list()).extracting(Problem::what).allMatch(what -> what.startsWith("spec." + each.field()));
    }
}
