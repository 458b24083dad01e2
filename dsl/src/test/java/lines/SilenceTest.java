package lines;

import static dev.gantry.Gantry.app;
import static dev.gantry.Gantry.env;
import static dev.gantry.Gantry.image;
import static dev.gantry.Gantry.service;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gantry.App;
import dev.gantry.Checked;
import dev.gantry.Definition;
import dev.gantry.Service;
import dev.gantry.kubernetes.core.V1EnvVar;
import dev.gantry.problem.Lint;
import dev.gantry.problem.Problem;
import dev.gantry.problem.Problems;
import dev.gantry.problem.ProblemsException;
import dev.gantry.problem.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class SilenceTest {
    private static Service unpinned() {
        return service("order", image("acme/order", "latest")).http(8080);
    }

    private static Verdict verdict(App app) {
        return Definition.check(() -> app).verdict();
    }

    private static List<String> codes(Problems problems) {
        return problems.list().stream().map(Problem::code).toList();
    }

    @Test
    void aWarningIsToldAndStopsNothing() {
        Checked checked = Definition.check(() -> app("shop", unpinned()));

        assertThat(codes(checked.verdict().warnings())).containsExactly("image-unpinned");
        assertThat(checked.verdict()
                        .warnings()
                        .list()
                        .get(0)
                        .source()
                        .orElseThrow()
                        .file())
                .isEqualTo("SilenceTest.java");
        assertThat(checked.manifest().objects()).isNotEmpty();
        assertThat(app("shop", unpinned()).synth()).isEqualTo(checked.manifest());
    }

    @Test
    void aWarningThatIsRaisedStopsTheApp() {
        assertThatThrownBy(
                        () -> app("shop", unpinned()).raise(Lint.IMAGE_UNPINNED).synth())
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("image-unpinned");
        assertThatThrownBy(() -> app("shop", unpinned()).warningsAsErrors().synth())
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("image-unpinned");
        assertThat(app("shop", unpinned())
                        .raise(Lint.SECRET_IN_PLAIN_TEXT)
                        .synth()
                        .objects())
                .as("another one is raised")
                .isNotEmpty();
    }

    @Test
    void whatIsSilencedAtItsPlaceIsCountedAndNotTold() {
        Verdict verdict = verdict(app("shop", unpinned().silence(Lint.IMAGE_UNPINNED, "our mirror keeps the tag"))
                .warningsAsErrors());

        assertThat(verdict.isClean()).isTrue();
        assertThat(verdict.silenced()).hasSize(1);
        assertThat(verdict.silenced().get(0).reason()).isEqualTo("our mirror keeps the tag");
        assertThat(verdict.silenced().get(0).problem().code()).isEqualTo("image-unpinned");
    }

    @Test
    void aSilenceHoldsForItsPartAlone() {
        Service other =
                service("order-history", image("acme/history", "latest")).http(8080);

        Verdict verdict = verdict(app("shop", unpinned().silence(Lint.IMAGE_UNPINNED, "a mirror"), other));

        assertThat(verdict.warnings().list()).extracting(Problem::path).containsExactly("shop/order-history/image");
    }

    @Test
    void anErrorThatAServerWouldTakeCanBeSilencedToo() {
        Service twice = unpinned()
                .customizeContainer(container -> container
                        .plusEnv(V1EnvVar.of("A").value("1"))
                        .plusEnv(V1EnvVar.of("A").value("2")));

        assertThat(codes(verdict(app("shop", twice)).errors())).containsExactly("env-duplicate");
        assertThat(verdict(app("shop", twice).silence(Lint.ENV_DUPLICATE, "the last one is meant", twice))
                        .errors())
                .isEmpty();
    }

    @Test
    void aSilenceThatSilencesNothingIsAWarning() {
        App app = app("shop", unpinned().env(env("A", "b")))
                .silence(Lint.IMAGE_UNPINNED, "a mirror")
                .silence(Lint.ENV_DUPLICATE, "as it is");

        assertThat(codes(verdict(app).warnings())).containsExactly("silence-unused");
        assertThat(verdict(app.silence(Lint.SILENCE_UNUSED, "it comes and goes"))
                        .isClean())
                .isTrue();
    }

    @Test
    void aSilenceHasAReason() {
        assertThat(codes(verdict(app("shop", unpinned().silence(Lint.IMAGE_UNPINNED, " ")))
                        .errors()))
                .containsExactly("silence-without-reason");
    }
}
