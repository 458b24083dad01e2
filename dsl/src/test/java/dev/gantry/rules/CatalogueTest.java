package dev.gantry.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.golden.Golden;
import dev.gantry.problem.Catalogue;
import dev.gantry.problem.Law;
import dev.gantry.problem.Rule;
import java.io.IOException;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CatalogueTest {
    /** A line that is there never changes its code or name, since users' builds and silences know them. */
    @Test
    void neverRenumbersARule() {
        StringBuilder lines = new StringBuilder();
        for (Rule rule : Catalogue.rules()) {
            lines.append(rule.code()).append(' ').append(rule.slug()).append('\n');
        }

        Golden.assertMatches("dev/gantry/rules/codes.txt", lines.toString());
    }

    @Test
    void givesEachRuleANumberAndANameOfItsOwn() {
        assertThat(Catalogue.rules()).extracting(Rule::code).doesNotHaveDuplicates();
        assertThat(Catalogue.rules()).extracting(Rule::slug).doesNotHaveDuplicates();
    }

    @Test
    void saysOfEachRuleWhatHolds() {
        assertThat(Catalogue.rules())
                .allSatisfy(rule -> assertThat(rule.sentence()).matches("[A-Z\"].*[.]"));
    }

    /** The last two digits tell whether a rule can be silenced. */
    @Test
    void keepsTheUpperHalfOfEachHundredForLints() {
        assertThat(Catalogue.rules())
                .allSatisfy(rule -> assertThat(rule.number() % 100 < 50).isEqualTo(rule instanceof Law));
    }

    /** A check whose name is missing here is registered by one line in {@link Law} or {@link dev.gantry.problem.Lint}. */
    @Test
    void hasEveryNameThatIsReportedAndNoOther() throws IOException {
        TreeSet<String> known = new TreeSet<>();
        Catalogue.rules().forEach(rule -> known.add(rule.slug()));

        assertThat(ReportedNames.reported().entrySet())
                .as("reported in a file, and no rule of the catalogue")
                .allSatisfy(name -> assertThat(known).contains(name.getKey()));
        assertThat(known)
                .as("rules that nothing reports")
                .isSubsetOf(ReportedNames.all().keySet());
    }
}
