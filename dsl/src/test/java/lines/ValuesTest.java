package lines;

import static dev.gantry.Gantry.app;
import static dev.gantry.Gantry.config;
import static dev.gantry.Gantry.file;
import static dev.gantry.Gantry.fileOf;
import static dev.gantry.Gantry.image;
import static dev.gantry.Gantry.service;
import static dev.gantry.Health.readiness;
import static dev.gantry.Probe.httpGet;
import static dev.gantry.Units.mebibytes;
import static dev.gantry.Units.millicores;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.App;
import dev.gantry.Definition;
import dev.gantry.Service;
import dev.gantry.problem.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Values that cannot be are told with the place where they were said. */
class ValuesTest {
    private static Service order() {
        return service("order", image("acme/order", "1.4.2")).http(8080);
    }

    private static List<String> told(Supplier<App> definition) {
        return Definition.check(definition).verdict().errors().list().stream()
                .map(problem -> problem.path() + " " + problem.code() + line(problem))
                .toList();
    }

    private static String line(Problem problem) {
        return problem.source().map(source -> " " + source.file()).orElse("");
    }

    @Test
    void anAmountOfNothingIsNone() {
        assertThat(told(() -> app("shop", order().requests(millicores(0), mebibytes(64)))))
                .containsExactly("shop/order/requests cpu-out-of-range ValuesTest.java");
    }

    @Test
    void aDigestIsWhole() {
        Supplier<App> shortened = () -> app(
                "shop",
                service("order", image("acme/order", "1").digest("sha256:ab")).http(80));

        assertThat(told(shortened)).containsExactly("shop/order/image image-digest-invalid ValuesTest.java");
    }

    @Test
    void aProbeFailsOnceAtLeast() {
        Supplier<App> never =
                () -> app("shop", order().health(readiness(httpGet("/up").failures(0))));

        assertThat(told(never)).containsExactly("shop/order/health probe-failures-out-of-range ValuesTest.java");
    }

    @Test
    void aFileOfAConfigIsThere() {
        Supplier<App> lost = () -> app("shop", order(), config("settings", fileOf(Path.of("no-such-file.yaml"))));

        assertThat(told(lost)).singleElement().asString().contains("config-unreadable");
    }

    @Test
    void whatIsTooLargeForAnObjectIsTold() {
        Supplier<App> noted = () -> app("shop", order().annotation("note", "x".repeat(256 << 10)));
        Supplier<App> stuffed = () -> app("shop", order(), config("settings", file("all", "x".repeat((1 << 20) + 1))));

        assertThat(told(noted)).singleElement().asString().contains("annotations-too-large");
        assertThat(told(stuffed)).singleElement().asString().contains("data-too-large");
    }

    @Test
    void aWordThatIsThrownAwayIsTold() {
        assertThat(told(Lost::statement)).singleElement().asString().contains("said-for-nothing");
    }
}
