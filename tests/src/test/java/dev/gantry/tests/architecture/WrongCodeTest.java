package dev.gantry.tests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import dev.gantry.tests.architecture.wrong.Gantry;
import dev.gantry.tests.architecture.wrong.ReadsTheEnvironment;
import dev.gantry.tests.architecture.wrong.StringUtils;
import dev.gantry.tests.architecture.wrong.apply.ImportsTheCommandLine;
import dev.gantry.tests.architecture.wrong.cli.Commands;
import dev.gantry.tests.architecture.wrong.plan.OpensAFile;
import dev.gantry.tests.architecture.wrong.plan.TalksHttp;
import dev.gantry.tests.architecture.wrong.status.AsksTheClock;
import dev.gantry.tests.architecture.wrong.status.WaitsAMoment;
import dev.gantry.tests.architecture.wrong.surprise.HasNoRow;
import org.junit.jupiter.api.Test;

/** Every rule of {@link ArchitectureTest} refuses a class that breaks it, and only that one. */
class WrongCodeTest {
    private static final JavaClasses WRONG = new ClassFileImporter().importPackagesOf(Gantry.class);

    private final Rules rules = new Rules(Gantry.class.getPackageName());
    private final ImportTable table = new ImportTable(Gantry.class.getPackageName());

    @Test
    void anImportThatTheTableDoesNotAllow() {
        assertThat(refused(table.isKept())).contains(ImportsTheCommandLine.class.getName());
    }

    @Test
    void aPackageThatTheTableDoesNotName() {
        assertThat(refused(table.isKept())).contains(HasNoRow.class.getName());
    }

    @Test
    void onlyOneClassOfTheDefinitionMayKnowTheCommandLine() {
        assertThat(refused(table.isKept()))
                .doesNotContain("<" + Gantry.class.getName())
                .contains("<" + ReadsTheEnvironment.class.getName());
    }

    @Test
    void aCycle() {
        assertThat(refused(rules.noCycles())).contains(Commands.class.getName(), ImportsTheCommandLine.class.getName());
    }

    @Test
    void httpOutsideOfCluster() {
        assertThat(refused(rules.onlyClusterTalksToTheCluster())).contains(TalksHttp.class.getName());
    }

    @Test
    void theTimeOutsideOfTime() {
        assertThat(refused(rules.onlyTimeKnowsTheTime()))
                .contains(AsksTheClock.class.getName(), WaitsAMoment.class.getName())
                .doesNotContain(".wrong.time.");
    }

    @Test
    void aDefinitionThatIsNotPure() {
        assertThat(refused(rules.definitionsArePure()))
                .contains(ReadsTheEnvironment.class.getName(), OpensAFile.class.getName());
    }

    @Test
    void aNameThatSaysNothing() {
        assertThat(refused(rules.namesSaySomething())).contains(StringUtils.class.getName());
    }

    @Test
    void aPackageWhereNullsAreNotChecked() {
        assertThat(refused(rules.nothingIsNullByDefault()))
                .contains(HasNoRow.class.getName())
                .doesNotContain(Commands.class.getName());
    }

    private static String refused(ArchRule rule) {
        EvaluationResult result = rule.evaluate(WRONG);
        return String.join("\n", result.getFailureReport().getDetails());
    }
}
