package dev.gantry.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LineDiffTest {
    @Provide
    Arbitrary<List<String>> lines() {
        return Arbitraries.of("a", "b", "c", "d").list().ofMaxSize(12);
    }

    @Property
    void leadsFromOneTextToTheOther(@ForAll("lines") List<String> before, @ForAll("lines") List<String> after) {
        List<LineDiff.Line> diff = LineDiff.of(before, after);

        assertThat(diff.stream().filter(line -> line.sign() != '+').map(LineDiff.Line::text))
                .isEqualTo(before);
        assertThat(diff.stream().filter(line -> line.sign() != '-').map(LineDiff.Line::text))
                .isEqualTo(after);
    }

    @Property
    void changesNothingOfEqualTexts(@ForAll("lines") List<String> lines) {
        assertThat(LineDiff.of(lines, lines)).allMatch(line -> line.sign() == ' ');
    }

    @Property
    void isAsShortAsTheOtherWayRound(@ForAll("lines") List<String> before, @ForAll("lines") List<String> after) {
        assertThat(LineDiff.of(before, after)).hasSameSizeAs(LineDiff.of(after, before));
    }
}
