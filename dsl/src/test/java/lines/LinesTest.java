package lines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.gantry.App;
import dev.gantry.Definition;
import dev.gantry.problem.Problem;
import dev.gantry.problem.ProblemsException;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class LinesTest {
    private static List<Problem> problems(Supplier<App> definition) {
        return catchThrowableOfType(
                        ProblemsException.class,
                        () -> Definition.synth(definition).objects())
                .problems()
                .list();
    }

    private static String line(Problem problem) {
        return problem.source().map(Object::toString).orElse("-") + " " + problem.path() + " " + problem.code();
    }

    @Test
    void eachProblemHasTheLineOfTheWordThroughChainsAndStandards() {
        assertThat(problems(Mistaken::shop))
                .extracting(LinesTest::line)
                .containsExactly(
                        "Mistaken.java:25 shop/order/env/A=B env-name-invalid",
                        "Mistaken.java:26 shop/order/env/DB port-missing",
                        "Mistaken.java:27 shop/order/label/not a key label-invalid",
                        "Mistaken.java:16 shop/order/port/http port-out-of-range",
                        "Mistaken.java:28 shop/order/replicas replicas-out-of-range",
                        "Mistaken.java:17 shop/order/requests bytes-out-of-range");
    }

    @Test
    void eachMistakeInAJobADaemonAContainerOrAnAmountHasItsLine() {
        assertThat(problems(MistakenJobs::shop))
                .extracting(problem -> problem.source().orElseThrow().line())
                .containsExactlyInAnyOrder(
                        24, 25, 26, 27, 28, 29, 30, 31, 32, 34, 36, 37, 38, 40, 41, 42, 43, 44, 46, 47, 52, 54, 55);
    }

    @Test
    void aWarningOfAMountHasItsLine() {
        assertThat(Definition.check(MistakenJobs::warned).verdict().warnings().list())
                .extracting(LinesTest::line)
                .containsExactly("MistakenJobs.java:60 shop/web/mount/uploads claim-of-one-node");
    }

    @Test
    void anAppByItselfHasNoLinesAndTheSameProblems() {
        assertThat(catchThrowableOfType(
                                ProblemsException.class,
                                () -> Mistaken.shop().synth().objects())
                        .problems())
                .extracting(LinesTest::line)
                .hasSize(6)
                .allMatch(line -> line.startsWith("- shop/order"));
    }

    @Test
    void aDefinitionThatChangesBetweenRunsIsAProblemItself() {
        assertThat(problems(Mistaken::unstable))
                .extracting(Problem::code)
                .contains("definition-unstable", "replicas-negative");
    }

    @Test
    void whatIsSaidForNothingIsAProblemThoughNothingElseIs() {
        assertThat(problems(Lost::statement))
                .extracting(LinesTest::line)
                .containsExactly("Lost.java:19 shop/order/replicas said-for-nothing");
        assertThat(problems(Lost::inALoop))
                .extracting(LinesTest::line)
                .containsExactly("Lost.java:26 shop/order/env said-for-nothing");
    }

    @Test
    void whatWasKeptAndLeftOutIsNoProblem() {
        assertThat(Definition.synth(Lost::leftOutByACondition).objects()).isNotEmpty();
        assertThat(Definition.synth(Lost::replacedByAnOverlay).objects()).isNotEmpty();
    }
}
