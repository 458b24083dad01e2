package lines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.gantry.Definition;
import dev.gantry.problem.Problem;
import dev.gantry.problem.ProblemsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TwentyTest {
    private static final Path SOURCE = Path.of("src", "test", "java", "lines", "Twenty.java");

    @Test
    void oneRunTellsAllTwentyMistakesEachAtItsLine() throws IOException {
        List<String> told =
                catchThrowableOfType(ProblemsException.class, () -> Definition.synth(Twenty::mistakes))
                        .problems()
                        .list()
                        .stream()
                        .map(TwentyTest::told)
                        .toList();

        assertThat(told).containsExactlyInAnyOrderElementsOf(marked()).hasSizeGreaterThanOrEqualTo(20);
    }

    private static String told(Problem problem) {
        return problem.source().orElseThrow().line() + " " + problem.code();
    }

    /** The lines of the source that end in {@code // CODE}, with it. */
    private static List<String> marked() throws IOException {
        List<String> marked = new ArrayList<>();
        List<String> lines = Files.readAllLines(SOURCE);
        for (int i = 0; i < lines.size(); i++) {
            int mark = lines.get(i).lastIndexOf(" // ");
            if (mark >= 0) {
                for (String code : lines.get(i).substring(mark + 4).split(", ", -1)) {
                    marked.add(i + 1 + " " + code);
                }
            }
        }
        return marked;
    }
}
